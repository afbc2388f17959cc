import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    """Convolution 2D d'une image à un canal, noyau non retourné (corrélation croisée).

    2-D convolution of a one-channel image, kernel not flipped (cross-correlation).

    image: (H, W), kernel: (kh, kw) -> (H', W'), H' = (H + 2*padding - kh) // stride + 1
    """
    # TODO
    raise NotImplementedError
