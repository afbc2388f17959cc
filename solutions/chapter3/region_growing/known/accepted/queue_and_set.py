# Breadth-first search with a queue and a set, turned into a mask at the end.
from collections import deque

import numpy as np


def region_growing(image, seed, tolerance):
    image = image.astype(np.float64)
    seed = (int(seed[0]), int(seed[1]))
    visited = {seed}
    queue = deque([seed])
    while queue:
        i, j = queue.popleft()
        for a, b in [(i, j + 1), (i + 1, j), (i, j - 1), (i - 1, j)]:
            if not (0 <= a < image.shape[0] and 0 <= b < image.shape[1]):
                continue
            if (a, b) in visited:
                continue
            if np.abs(image[a, b] - image[i, j]) <= tolerance:
                visited.add((a, b))
                queue.append((a, b))
    mask = np.zeros(image.shape, dtype=np.uint8)
    for pixel in visited:
        mask[pixel] = 1
    return mask
