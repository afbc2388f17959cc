import numpy as np

HIDDEN, BATCH, RATE = 32, 20, 0.2


def _hidden(params, x):
    return np.maximum(x @ params[0] + params[1], 0)


def forward(params, x):
    return _hidden(params, x) @ params[2] + params[3]


def predict(params, x):
    return forward(params, x).argmax(axis=1)


def loss_and_gradients(params, x, y):
    n, hidden, scores = len(x), _hidden(params, x), forward(params, x)
    scores = scores - scores.max(axis=1, keepdims=True)
    log_p = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    d_scores = (np.exp(log_p) - np.eye(scores.shape[1])[y]) / n
    d_hidden = d_scores @ params[2].T * (hidden > 0)
    gradients = [x.T @ d_hidden, d_hidden.sum(axis=0), hidden.T @ d_scores, d_scores.sum(axis=0)]
    return -log_p[np.arange(n), y].mean(), gradients


def train(x, y, classes, epochs, rng):
    w1 = 0.1 * rng.normal(size=(x.shape[1], HIDDEN))
    w2 = 0.1 * rng.normal(size=(HIDDEN, classes))
    params = [w1, np.zeros(HIDDEN), w2, np.zeros(classes)]
    losses = [loss_and_gradients(params, x, y)[0]]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for batch in np.split(order, range(BATCH, len(x), BATCH)):
            _, gradients = loss_and_gradients(params, x[batch], y[batch])
            params = [p - RATE * g for p, g in zip(params, gradients, strict=True)]
        losses.append(loss_and_gradients(params, x, y)[0])
    return params, losses
