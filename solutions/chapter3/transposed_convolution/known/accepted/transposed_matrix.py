# Writes the convolution as a matrix and multiplies by its transpose.
import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    x = np.asarray(x)
    kernel = np.asarray(kernel)
    h, w = x.shape
    kh, kw = kernel.shape
    out_h = (h - 1) * stride + kh - 2 * padding
    out_w = (w - 1) * stride + kw - 2 * padding
    matrix = np.zeros((h * w, out_h * out_w))
    for i in range(h):
        for j in range(w):
            for a in range(kh):
                for b in range(kw):
                    r = i * stride + a - padding
                    c = j * stride + b - padding
                    if 0 <= r < out_h and 0 <= c < out_w:
                        matrix[i * w + j, r * out_w + c] = kernel[a, b]
    return (matrix.T @ x.reshape(-1)).reshape(out_h, out_w)
