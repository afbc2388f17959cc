# Index -1 is taken as a neighbour: the image wraps around.
import numpy as np


def region_growing(image, seed, tolerance):
    image = np.asarray(image, dtype=float)
    rows, columns = image.shape
    region = np.zeros((rows, columns), dtype=bool)
    region[tuple(seed)] = True
    to_visit = [tuple(seed)]
    while to_visit:
        row, column = to_visit.pop()
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            inside = r < rows and c < columns
            if inside and not region[r, c] and abs(image[r, c] - image[row, column]) <= tolerance:
                region[r, c] = True
                to_visit.append((r, c))
    return region
