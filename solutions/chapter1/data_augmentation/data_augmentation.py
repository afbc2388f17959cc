import numpy as np

FLIPPED = {0: 0, 1: 1, 2: 5, 5: 2, 8: 8}
TURNED = {0: 0, 1: 1, 2: 2, 5: 5, 6: 9, 8: 8, 9: 6}


def flip(image):
    return image[:, ::-1]


def translate(image, dy, dx):
    h, w = image.shape[:2]
    moved = np.zeros_like(image)
    for y in range(h):
        for x in range(w):
            if 0 <= y - dy < h and 0 <= x - dx < w:
                moved[y, x] = image[y - dy, x - dx]
    return moved


def crop(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def brighten(image, shift):
    return np.clip(image.astype(int) + shift, 0, 255)


def label_after(digit, change):
    if change == "translate":
        return digit
    return (FLIPPED if change == "flip" else TURNED).get(digit, -1)
