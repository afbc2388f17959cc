import numpy as np


def relu_fn(t):
    return np.where(t > 0, t, 0)


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    if bias is None:
        bias = np.zeros(weight.shape[0])
    if padding > 0:
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding)), mode="constant", constant_values=0)
    kh, kw = weight.shape[-2:]
    sorties = []
    for filtre, b in zip(weight, bias):
        carte = []
        for i in range(0, x.shape[1] - kh + 1, stride):
            carte.append([(x[:, i : i + kh, j : j + kw] * filtre).sum() + b for j in range(0, x.shape[2] - kw + 1, stride)])
        sorties.append(carte)
    y = np.array(sorties)
    return relu_fn(y) if relu else y
