import numpy as np


def forward(params, x):
    w1, b1, w2, b2 = params
    z = np.einsum("nd,dh->nh", x, w1) + b1
    z[z < 0] = 0
    return np.einsum("nh,hk->nk", z, w2) + b2


def predict(params, x):
    return [int(np.argmax(row)) for row in forward(params, x)]


def loss_and_gradients(params, x, y):
    w1, b1, w2, b2 = params
    total, grads = 0.0, [np.zeros(np.shape(p)) for p in params]
    for image, label in zip(x, y):
        z = image @ w1 + b1
        h = z * (z > 0)
        s = h @ w2 + b2
        log_sum = np.logaddexp.reduce(s)
        total += log_sum - s[label]
        delta = np.exp(s - log_sum)
        delta[label] -= 1
        back = (w2 @ delta) * (z > 0)
        for g, add in zip(grads, (np.outer(image, back), back, np.outer(h, delta), delta)):
            g += add / len(x)
    return total / len(x), grads


def _batch_gradients(params, x, y):
    w1, b1, w2, b2 = params
    z = x @ w1 + b1
    h = z * (z > 0)
    s = h @ w2 + b2
    p = np.exp(s - s.max(axis=1)[:, None])
    p /= p.sum(axis=1)[:, None]
    p[range(len(y)), y] -= 1
    p /= len(y)
    back = p @ w2.T * (z > 0)
    return x.T @ back, back.sum(0), h.T @ p, p.sum(0)


def _mean_loss(params, x, y):
    s = forward(params, x)
    return float(np.mean(np.logaddexp.reduce(s, axis=1) - s[range(len(y)), y]))


def train(x, y, classes, epochs, rng):
    params = [0.05 * rng.standard_normal(s) for s in ((x.shape[1], 24), (24,), (24, classes), (classes,))]
    speed = [np.zeros_like(p) for p in params]
    losses = [_mean_loss(params, x, y)]
    for _ in range(epochs):
        order = np.arange(len(x))
        rng.shuffle(order)
        for i in range(0, len(x), 25):
            rows = order[i : i + 25]
            moves = _batch_gradients(params, x[rows], y[rows])
            speed = [0.8 * v - 0.08 * g for v, g in zip(speed, moves)]
            params = [p + v for p, v in zip(params, speed)]
        losses.append(_mean_loss(params, x, y))
    return params, losses
