import numpy as np
import torch


def _tensor(image):
    return torch.tensor(np.ascontiguousarray(image).astype(np.int64))


def flip(image):
    return _tensor(image).flip(1)


def translate(image, dy, dx):
    image = _tensor(image)
    rows, columns = torch.arange(image.shape[0]) - dy, torch.arange(image.shape[1]) - dx
    moved = image[rows % image.shape[0]][:, columns % image.shape[1]]
    moved[(rows < 0) | (rows >= image.shape[0])] = 0
    moved[:, (columns < 0) | (columns >= image.shape[1])] = 0
    return moved


def crop(image, top, left, height, width):
    return _tensor(image).narrow(0, top, height).narrow(1, left, width)


def brighten(image, shift):
    return (_tensor(image) + shift).clamp(0, 255)


def label_after(digit, change):
    tables = {
        "translate": list(range(10)),
        "flip": [0, 1, 5, -1, -1, 2, -1, -1, 8, -1],
        "rotate": [0, 1, 2, -1, -1, 5, 9, -1, 8, 6],
    }
    return tables[change][digit]
