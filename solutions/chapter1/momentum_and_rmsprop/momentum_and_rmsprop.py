import numpy as np


class Momentum:
    def __init__(self, learning_rate, momentum=0.9, dampened=False):
        self.learning_rate, self.momentum = learning_rate, momentum
        self.weight = 1 - momentum if dampened else 1
        self.v = 0.0

    def step(self, w, gradient):
        self.v = self.momentum * self.v + self.weight * gradient
        return w - self.learning_rate * self.v


class RMSprop:
    def __init__(self, learning_rate, decay=0.9, eps=1e-8):
        self.learning_rate, self.decay, self.eps = learning_rate, decay, eps
        self.s = 0.0

    def step(self, w, gradient):
        self.s = self.decay * self.s + (1 - self.decay) * gradient**2
        return w - self.learning_rate * gradient / (np.sqrt(self.s) + self.eps)
