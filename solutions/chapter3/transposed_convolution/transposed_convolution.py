import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    x, kernel = np.asarray(x), np.asarray(kernel)
    rows, columns = x.shape
    kernel_rows, kernel_columns = kernel.shape
    height, width = (rows - 1) * stride + kernel_rows, (columns - 1) * stride + kernel_columns
    full = np.zeros((height, width))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            full[top : top + kernel_rows, left : left + kernel_columns] += x[i, j] * kernel
    return full[padding : height - padding, padding : width - padding]
