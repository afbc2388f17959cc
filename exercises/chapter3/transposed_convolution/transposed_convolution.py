import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    """Convolution transposée 2D à un canal, sans biais.

    Transposed 2-D convolution, one channel, no bias.

    x (H, W), kernel (kh, kw) -> (H', W'), H' = (H - 1) * stride + kh - 2 * padding, same for W'
    """
    # TODO
    raise NotImplementedError
