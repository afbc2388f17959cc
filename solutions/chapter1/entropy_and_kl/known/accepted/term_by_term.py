import math


def term(weight, value):
    if weight == 0:
        return 0.0
    return math.inf if value == 0 else -weight * math.log(value)


def entropy(p):
    return sum(term(v, v) for v in p)


def cross_entropy(p, q):
    return sum(term(a, b) for a, b in zip(p, q))


def kl_divergence(p, q):
    if any(a > 0 and b == 0 for a, b in zip(p, q)):
        return float("inf")
    return sum(a * math.log(a / b) for a, b in zip(p, q) if a > 0)
