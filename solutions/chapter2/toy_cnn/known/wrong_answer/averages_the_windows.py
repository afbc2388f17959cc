# average pooling instead of max pooling
import numpy as np

BLUR = [[1, 1, 1], [1, 1, 1], [1, 1, 1]]
LEFT_MINUS_RIGHT = [[1, 0, -1], [1, 0, -1], [1, 0, -1]]
TOP_MINUS_BOTTOM = [[1, 1, 1], [0, 0, 0], [-1, -1, -1]]

FILTERS1 = np.array([BLUR, LEFT_MINUS_RIGHT, TOP_MINUS_BOTTOM], dtype=float)

FILTERS2 = np.array([[LEFT_MINUS_RIGHT] * 3, [TOP_MINUS_BOTTOM] * 3], dtype=float)

WEIGHT = np.array(
    [
        [1, 1, -1, -1, 0, 0, 0, 0],
        [0, 0, 1, 1, 1, 1, 0, 0],
        [0, 0, 0, 0, -1, -1, 1, 1],
    ],
    dtype=float,
)
BIAS = np.array([0, 5, 3], dtype=float)


def relu(x):
    return np.maximum(x, 0)


def convolve(maps, kernel):
    """maps (C, H, W), kernel (C, 3, 3) -> (H, W)"""
    channels, height, width = maps.shape
    padded = np.pad(maps, ((0, 0), (1, 1), (1, 1)))
    out = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            out[i, j] = np.sum(padded[:, i : i + 3, j : j + 3] * kernel)
    return out


def first_layer(image):
    maps = image[np.newaxis]
    return relu(np.stack([convolve(maps, kernel[np.newaxis]) for kernel in FILTERS1]))


def pool(maps):
    channels, height, width = maps.shape
    padded = np.pad(maps, ((0, 0), (1, 1), (1, 1)))
    out = np.zeros((channels, height // 2, width // 2))
    for i in range(height // 2):
        for j in range(width // 2):
            out[:, i, j] = padded[:, 2 * i : 2 * i + 3, 2 * j : 2 * j + 3].mean(axis=(1, 2))
    return out


def second_layer(maps):
    return relu(np.stack([convolve(maps, kernel) for kernel in FILTERS2]))


def toy_cnn(image):
    maps = pool(first_layer(image))
    maps = pool(second_layer(maps))
    features = maps.reshape(8)
    return WEIGHT @ features + BIAS
