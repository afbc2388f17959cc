import numpy as np


def activation(x, w1, b1, w2, unit):
    hidden = np.maximum(0.0, w1 @ x + b1)
    return float(w2[unit] @ hidden)


def input_gradient(x, w1, b1, w2, unit):
    active = w1 @ x + b1 > 0
    return w1.T @ (w2[unit] * active)


def maximise(x, w1, b1, w2, unit, steps, learning_rate=0.5, decay=0.0):
    image = x.astype(float)
    history = [activation(image, w1, b1, w2, unit)]
    for _ in range(steps):
        gradient = input_gradient(image, w1, b1, w2, unit)
        image = (1 - decay) * image + learning_rate * gradient
        history.append(activation(image, w1, b1, w2, unit))
    return image, history
