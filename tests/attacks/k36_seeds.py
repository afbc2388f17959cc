# attack: k36_seeds
# class: monkeypatch
# exercise: conv2d
# tries: seed every generator, and patch them, hoping that the judge draws its inputs from them
# expect: zero
# bounds: none
import random

import numpy as np

for seed in (np.random.seed, random.seed):
    seed(0)
np.random.normal = np.random.default_rng = lambda *_, **__: np.zeros((2, 2))


def conv2d(image, kernel, stride=1, padding=0):
    return np.zeros((2, 2))
