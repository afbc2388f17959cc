import math


def reconstruction_errors(x, rebuilt):
    pairs = zip(x.tolist(), rebuilt.tolist())
    return [sum((a - b) ** 2 for a, b in zip(one, other)) / len(one) for one, other in pairs]


def anomaly_threshold(train_errors, k=3.0):
    errors = train_errors.tolist()
    mean = sum(errors) / len(errors)
    return mean + k * math.sqrt(sum((e - mean) ** 2 for e in errors) / len(errors))


def anomaly_flags(errors, threshold):
    return [e > threshold for e in errors.tolist()]
