# Grows the whole mask at once until nothing changes.
import numpy as np


def region_growing(image, seed, tolerance):
    values = np.array(image, dtype=np.float64)
    down = np.abs(values[1:] - values[:-1]) <= tolerance
    right = np.abs(values[:, 1:] - values[:, :-1]) <= tolerance
    mask = np.zeros(values.shape, dtype=bool)
    mask[seed[0], seed[1]] = True
    size = 0
    while mask.sum() != size:
        size = mask.sum()
        mask[1:] |= mask[:-1] & down
        mask[:-1] |= mask[1:] & down
        mask[:, 1:] |= mask[:, :-1] & right
        mask[:, :-1] |= mask[:, 1:] & right
    return mask
