# A border of NaN around the image: no test of the indices is needed.
import numpy as np


def region_growing(image, seed, tolerance):
    h, w = image.shape
    padded = np.full((h + 2, w + 2), np.nan)
    padded[1:-1, 1:-1] = image
    mask = np.zeros(padded.shape, dtype=int)
    stack = [(seed[0] + 1, seed[1] + 1)]
    mask[stack[0]] = 1
    while len(stack) > 0:
        i, j = stack.pop()
        for a, b in [(i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)]:
            if mask[a, b] == 0 and abs(padded[a, b] - padded[i, j]) <= tolerance:
                mask[a, b] = 1
                stack.append((a, b))
    return mask[1:-1, 1:-1]
