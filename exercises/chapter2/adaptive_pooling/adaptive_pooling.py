import numpy as np


def adaptive_avg_pool(x, out_size):
    """Moyenne de chaque zone d'une grille dont on choisit la taille.

    Mean of each area of a grid whose size is chosen.

    x: (C, H, W), left unmodified; out_size: (h, w), ints
    returns: (C, h, w) floats
    """
    # TODO
    raise NotImplementedError


def adaptive_max_pool(x, out_size):
    """Maximum de chaque zone de la même grille.

    Maximum of each area of the same grid.

    x: (C, H, W), left unmodified; out_size: (h, w), ints
    returns: (C, h, w)
    """
    # TODO
    raise NotImplementedError


def global_avg_pool(x):
    """Moyenne de chaque carte entière.

    Mean of each whole map.

    x: (C, H, W), left unmodified -> (C,) floats
    """
    # TODO
    raise NotImplementedError
