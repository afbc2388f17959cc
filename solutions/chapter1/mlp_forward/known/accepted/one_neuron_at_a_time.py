import math


def mlp_forward(x, weights, biases, hidden="relu", output="identity"):
    result = []
    for example in x.tolist():
        h = example
        for layer, (w, b) in enumerate(zip(weights, biases), start=1):
            z = [sum(v * w[i][j] for i, v in enumerate(h)) + b[j] for j in range(len(b))]
            h = activate(output if layer == len(weights) else hidden, z)
        result.append(h)
    return result


def activate(name, z):
    if name == "softmax":
        e = [math.exp(v - max(z)) for v in z]
        return [v / sum(e) for v in e]
    if name == "relu":
        return [max(v, 0) for v in z]
    if name == "tanh":
        return [math.tanh(v) for v in z]
    if name == "sigmoid":
        return [(1 + math.tanh(v / 2)) / 2 for v in z]
    return z
