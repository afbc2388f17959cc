# One pass over the image, row by row: the region cannot go back up or left.
import numpy as np


def region_growing(image, seed, tolerance):
    image = np.asarray(image, dtype=float)
    rows, columns = image.shape
    region = np.zeros((rows, columns), dtype=bool)
    region[tuple(seed)] = True
    for row in range(rows):
        for column in range(columns):
            if not region[row, column]:
                continue
            for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                inside = 0 <= r < rows and 0 <= c < columns
                if inside and abs(image[r, c] - image[row, column]) <= tolerance:
                    region[r, c] = True
    return region
