import numpy as np
import torch


def _tensor(array):
    return torch.tensor(np.array(array), dtype=torch.float64)


def _answer(x, w1, b1, w2, unit):
    hidden = torch.relu(torch.mv(_tensor(w1), x) + _tensor(b1))
    return torch.dot(_tensor(w2)[unit], hidden)


def activation(x, w1, b1, w2, unit):
    return _answer(_tensor(x), w1, b1, w2, unit).item()


def input_gradient(x, w1, b1, w2, unit):
    leaf = _tensor(x).requires_grad_()
    _answer(leaf, w1, b1, w2, unit).backward()
    return leaf.grad


def maximise(x, w1, b1, w2, unit, steps, learning_rate=0.5, decay=0.0):
    image, history = _tensor(x), []
    for step in range(steps + 1):
        image.requires_grad_(True)
        value = _answer(image, w1, b1, w2, unit)
        history.append(value.item())
        if step < steps:
            (gradient,) = torch.autograd.grad(value, image)
            image = torch.lerp(image.detach(), torch.zeros_like(image), decay) + learning_rate * gradient
    return image.detach(), history
