"""Augmenter une base d'images. / Augmenting a set of images."""

import numpy as np


def flip(image):
    """Retourne l'image, la gauche à droite. / Flip the image, left to right.

    image: (H, W) or (H, W, C), uint8 or int64 from 0 to 255; left unmodified, as in all that follows
    returns: array of the shape of image
    """
    # TODO
    raise NotImplementedError


def translate(image, dy, dx):
    """Déplace l'image, le vide rempli de 0. / Move the image, what is left empty filled with 0.

    dy, dx: ints, rows downwards and columns to the right
    returns: array of the shape of image
    """
    # TODO
    raise NotImplementedError


def crop(image, top, left, height, width):
    """Découpe un rectangle de l'image. / Cut a rectangle out of the image.

    top, left: ints, its first row and its first column; height, width: ints
    returns: (height, width) or (height, width, C)
    """
    # TODO
    raise NotImplementedError


def brighten(image, shift):
    """Éclaircit ou assombrit l'image. / Make the image lighter or darker.

    shift: int, from -255 to 255
    returns: array of the shape of image, whole numbers from 0 to 255
    """
    # TODO
    raise NotImplementedError


def label_after(digit, change):
    """Donne l'étiquette d'un chiffre transformé. / Give the label of a digit that was transformed.

    digit: int, from 0 to 9; change: "translate", "flip" or "rotate"
    returns: int, the digit that is seen, -1 for none
    """
    # TODO
    raise NotImplementedError
