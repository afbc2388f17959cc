from math import exp, log1p


def probabilite(a):
    return 1 / (1 + exp(-a)) if a > 0 else exp(a) / (1 + exp(a))


def sigmoid(scores):
    return [probabilite(a) for a in scores]


def binary_cross_entropy(scores, targets):
    total = 0.0
    for a, t in zip(scores, targets):
        against = -a if t == 1 else a  # how far the score leans to the wrong side
        total += against + log1p(exp(-against)) if against > 0 else log1p(exp(against))
    return total / len(scores)


def gradient(x, targets, weights, bias):
    d_weights, d_bias = [0.0] * len(weights), 0.0
    for row, t in zip(x, targets):
        delta = (probabilite(sum(v * w for v, w in zip(row, weights)) + bias) - t) / len(x)
        d_weights = [total + delta * v for total, v in zip(d_weights, row)]
        d_bias += delta
    return d_weights, d_bias


def descent_step(x, targets, weights, bias, learning_rate):
    d_weights, d_bias = gradient(x, targets, weights, bias)
    return [w - learning_rate * d for w, d in zip(weights, d_weights)], bias - learning_rate * d_bias
