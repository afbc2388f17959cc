import numpy as np


def receptive_field(layers):
    influence = np.ones(1)
    for kernel_size, stride, dilation in reversed(layers):
        spread = np.zeros((len(influence) - 1) * stride + 1)
        spread[::stride] = influence
        kernel = np.zeros((kernel_size - 1) * dilation + 1)
        kernel[::dilation] = 1
        influence = np.convolve(spread, kernel) > 0
    touched = np.flatnonzero(influence)
    return int(touched[-1] - touched[0] + 1)
