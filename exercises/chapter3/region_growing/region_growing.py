import numpy as np


def region_growing(image, seed, tolerance):
    """Croissance de région à partir d'une amorce, critère local, 4-connexité.

    Region growing from a seed, local criterion, 4-connectivity.

    image (H, W), seed (row, column), tolerance >= 0 -> mask (H, W) of booleans (or 0 and 1)
    """
    # TODO
    raise NotImplementedError
