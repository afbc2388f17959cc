import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate, self.beta1, self.beta2, self.eps = learning_rate, beta1, beta2, eps
        self.t = 0

    def step(self, parameters, gradients):
        if self.t == 0:
            self.m, self.v = [0.0] * len(gradients), [0.0] * len(gradients)
        self.t += 1
        new = []
        for i, g in enumerate(gradients):
            self.m[i] = self.beta1 * self.m[i] + (1 - self.beta1) * g
            self.v[i] = self.beta2 * self.v[i] + (1 - self.beta2) * g**2
            m = self.m[i] / (1 - self.beta1**self.t)
            v = self.v[i] / (1 - self.beta2**self.t)
            new.append(parameters[i] - self.learning_rate * m / (np.sqrt(v) + self.eps))
        return new
