import numpy as np


def gradient_descent(w0, a, c, learning_rate, steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(steps):
        w = path[-1]
        path.append(w - learning_rate * 2 * a * (w - c))
    return np.array(path)


def behaviour(a, learning_rate):
    factor = 1 - 2 * a * learning_rate
    if factor < -1:
        return "diverges"
    return "oscillates" if factor < 0 else "converges"
