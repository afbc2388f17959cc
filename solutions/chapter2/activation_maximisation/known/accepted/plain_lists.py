def _sums(x, w1, b1):
    return [sum(w * v for w, v in zip(row, x)) + b for row, b in zip(w1.tolist(), b1.tolist())]


def activation(x, w1, b1, w2, unit):
    total = 0
    for weight, value in zip(w2.tolist()[unit], _sums(list(x), w1, b1)):
        if value > 0:
            total += weight * value
    return total


def input_gradient(x, w1, b1, w2, unit):
    gradient = [0] * len(x)
    for weight, row, value in zip(w2.tolist()[unit], w1.tolist(), _sums(list(x), w1, b1)):
        for d in range(len(gradient)):
            gradient[d] += weight * row[d] if value > 0 else 0
    return gradient


def maximise(x, w1, b1, w2, unit, steps, learning_rate=0.5, decay=0.0):
    if steps == 0:
        return [float(v) for v in x], [activation(x, w1, b1, w2, unit)]
    before, history = maximise(x, w1, b1, w2, unit, steps - 1, learning_rate, decay)
    g = input_gradient(before, w1, b1, w2, unit)
    after = [v - decay * v + learning_rate * d for v, d in zip(before, g)]
    return after, [*history, activation(after, w1, b1, w2, unit)]
