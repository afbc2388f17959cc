# Labels every zone of the image with a union-find, then keeps the zone of the seed.
import numpy as np


def region_growing(image, seed, tolerance):
    h, w = image.shape
    parent = list(range(h * w))

    def root(n):
        while parent[n] != n:
            n = parent[n]
        return n

    for i in range(h):
        for j in range(w):
            if i + 1 < h and abs(float(image[i + 1, j]) - float(image[i, j])) <= tolerance:
                parent[root((i + 1) * w + j)] = root(i * w + j)
            if j + 1 < w and abs(float(image[i, j + 1]) - float(image[i, j])) <= tolerance:
                parent[root(i * w + j + 1)] = root(i * w + j)
    labels = np.array([root(n) for n in range(h * w)]).reshape(h, w)
    return labels == labels[seed[0], seed[1]]
