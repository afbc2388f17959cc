"""Public checks: the statement's own examples."""

import numpy as np

IMAGE = np.array([[10, 20, 30], [40, 50, 250]], dtype=np.uint8)


def test_geometry(answer, expect):
    expect(answer.flip(IMAGE)).equal_to([[30, 20, 10], [250, 50, 40]])
    expect(answer.translate(IMAGE, 0, 1)).equal_to([[0, 10, 20], [0, 40, 50]])
    expect(answer.translate(IMAGE, -1, 0)).equal_to([[40, 50, 250], [0, 0, 0]])
    expect(answer.crop(IMAGE, 0, 1, 2, 2)).equal_to([[20, 30], [50, 250]])


def test_brightness(answer, expect):
    expect(answer.brighten(IMAGE, 20)).equal_to([[30, 40, 50], [60, 70, 255]])
    expect(answer.brighten(IMAGE, -40)).equal_to([[0, 0, 0], [0, 10, 210]])


def test_labels(answer, expect):
    expect(answer.label_after(6, "rotate")).equal_to(9)
    expect(answer.label_after(6, "flip")).equal_to(-1)
    expect(answer.label_after(6, "translate")).equal_to(6)
