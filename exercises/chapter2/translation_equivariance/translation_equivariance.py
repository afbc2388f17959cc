import numpy as np


def shift(image, dy, dx):
    """L'image décalée, complétée par des zéros. / The shifted image, filled with zeros.

    image: (H, W), left unmodified; dy, dx: ints, rows downwards, columns to the right
    returns: (H, W)
    """
    # TODO
    raise NotImplementedError


def equivariance_map(image, kernel, dy, dx):
    """Où filtrer puis décaler donne la même chose que décaler puis filtrer.

    Where filtering, then shifting gives the same as shifting, then filtering.

    image: (H, W), kernel: (kh, kw), odd sides
    returns: (H, W) booleans
    """
    # TODO
    raise NotImplementedError


def equivariance_error(image, kernel, dy, dx, margin=0):
    """Le plus grand écart entre les deux, à au moins margin pixels du bord.

    The largest gap between the two, at least margin pixels away from the border.

    returns: a float, 0.0 where no pixel is left
    """
    # TODO
    raise NotImplementedError


def pooling_changes(image, dy, dx, window=2):
    """La part des sorties d'un max pooling qu'un décalage de l'image change.

    The share of the outputs of a max pooling that a shift of the image changes.

    returns: a float from 0 to 1
    """
    # TODO
    raise NotImplementedError


def global_change(image, kernel, dy, dx, pool="max"):
    """De combien un décalage de l'image change le pooling global de la carte filtrée.

    By how much a shift of the image changes the global pooling of the filtered map.

    pool: "max" or "mean"
    returns: a float, at least 0
    """
    # TODO
    raise NotImplementedError
