# The visited pixels are marked in the image that was received.
import numpy as np


def region_growing(image, seed, tolerance):
    image = np.asarray(image, dtype=float)
    rows, columns = image.shape
    region = np.zeros((rows, columns), dtype=bool)
    region[tuple(seed)] = True
    to_visit = [(*seed, image[tuple(seed)])]
    image[tuple(seed)] = np.inf
    while to_visit:
        row, column, value = to_visit.pop()
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            inside = 0 <= r < rows and 0 <= c < columns
            if inside and abs(image[r, c] - value) <= tolerance:
                region[r, c] = True
                to_visit.append((r, c, image[r, c]))
                image[r, c] = np.inf
    return region
