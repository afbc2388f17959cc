import numpy as np


class Dropout:
    def __init__(self, p, seed):
        self.keep, self.generator = 1 - p, np.random.default_rng(seed)
        self.p = p

    def forward(self, x, training):
        if training:
            return self.dropped(x.tolist())
        return x.copy()

    def dropped(self, values):
        if isinstance(values, list):
            return [self.dropped(each) for each in values]
        return 0.0 if self.generator.random() < self.p else values / self.keep
