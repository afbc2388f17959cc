import numpy as np

WINDING_PATH = """
....####..
.......#..
..####.#..
..#..#.#..
..#.##.#..
..#....#.#
..########
..........
"""


def wall(draw, height, width):
    """An image, from 0 to 169, where each pixel differs by 80 or more from its four neighbours."""
    row, column = np.indices((height, width))
    return draw.integers(0, 50) + 100 * ((row + column) % 2) + 10 * (row % 3)


def test_seed_is_row_then_column(answer, reference, draw, expect):
    image, level = wall(draw, 5, 8), draw.integers(300, 400)
    image[1, 2:6] = level
    image[3, 0:3] = level + 50
    expected = reference.region_growing(image, (1, 3), 4)
    expect(answer.region_growing(image, (1, 3), 4)).close_to(expected)


def test_local_criterion(answer, reference, draw, expect):
    image, steps = wall(draw, 3, 12), np.array([1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3])
    image[1, 0] = 300
    image[1, 1:] = 300 + np.cumsum(steps[draw.permutation(11)])
    for seed in ((1, 0), (1, 11)):
        expected = reference.region_growing(image, seed, 3)
        expect(answer.region_growing(image, seed, 3)).close_to(expected)


def test_all_directions(answer, reference, draw, expect):
    image, level = wall(draw, 8, 10), draw.integers(300, 400)
    row, column = np.nonzero([[c == "#" for c in line] for line in WINDING_PATH.split()])
    image[row, column] = level + 2 * ((row + column) % 2)
    expected = reference.region_growing(image, (4, 4), 3)
    expect(answer.region_growing(image, (4, 4), 3)).close_to(expected)


def test_opposite_borders_are_not_neighbours(answer, reference, draw, expect):
    image, level = wall(draw, 6, 7), draw.integers(300, 400)
    image[0], image[-1] = level, level
    image[:, 0], image[:, -1] = level + 20, level + 20
    for seed in ((0, 3), (3, 0), (5, 3), (3, 6)):
        expected = reference.region_growing(image, seed, 1)
        expect(answer.region_growing(image, seed, 1)).close_to(expected)


def test_unsigned_integers(answer, reference, draw, expect):
    image, level = wall(draw, 6, 9), draw.integers(200, 240)
    image[2, 1:8] = level + 4 * (np.arange(7) % 2)
    image[3, 4], image[4, 4] = 255, 2
    image = image.astype(np.uint8)
    for seed in ((2, 4), (3, 4)):
        expected = reference.region_growing(image, seed, 5)
        expect(answer.region_growing(image, seed, 5)).close_to(expected)


def test_real_values(answer, reference, draw, expect):
    image, level = wall(draw, 8, 6) / 256, 0.875 + draw.integers(0, 8) / 128
    image[2:6, 2] = level + np.array([0.0, 0.125, 0.0, 0.125])
    expected = reference.region_growing(image, (4, 2), 0.1875)
    expect(answer.region_growing(image, (4, 2), 0.1875)).close_to(expected)


def test_seed_alone(answer, reference, draw, expect):
    image = wall(draw, 5, 6)
    for diagonal in ((1, 2), (1, 4), (3, 2), (3, 4)):
        image[diagonal] = image[2, 3]
    expected = reference.region_growing(image, (2, 3), 0)
    expect(answer.region_growing(image, (2, 3), 0)).close_to(expected)


def test_image_is_not_changed(answer, reference, draw, expect):
    image = wall(draw, 5, 6).astype(float)
    image[1:4, 2:4] = 300.0
    expected = reference.region_growing(image, (2, 2), 1)
    expect(answer.region_growing(image, (2, 2), 1)).leaves_inputs_alone().close_to(expected)
