import numpy as np


class Dropout:
    def __init__(self, p, seed):
        self.p = p
        self.rng = np.random.default_rng(seed)

    def forward(self, x, training):
        if not training:
            return x
        u = self.rng.random(x.shape)
        return x * (u >= self.p) / (1 - self.p)
