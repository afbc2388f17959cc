import numpy as np


class Momentum:
    def __init__(self, learning_rate, momentum=0.9, dampened=False):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.dampened = dampened
        self.v = None

    def step(self, w, gradient):
        if self.v is None:
            self.v = np.zeros(w.shape)
        self.v *= self.momentum
        self.v += (1 - self.momentum) * gradient if self.dampened else gradient
        return np.add(w, -self.learning_rate * self.v)


class RMSprop:
    def __init__(self, learning_rate, decay=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.decay = decay
        self.eps = eps
        self.s = None

    def step(self, w, gradient):
        if self.s is None:
            self.s = np.zeros_like(w, dtype=float)
        self.s += (1 - self.decay) * (np.square(gradient) - self.s)
        new = w.astype(float)
        new -= self.learning_rate * gradient / (np.sqrt(self.s) + self.eps)
        return new
