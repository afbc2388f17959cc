import numpy as np

# L'image du cours. The course's image.
IMAGE = np.array(
    [
        [0, 0, 0, 1, 1, 0, 0, 0],
        [0, 0, 1, 1, 1, 1, 0, 0],
        [0, 1, 1, 1, 1, 1, 1, 0],
        [1, 1, 1, 1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1, 1, 1, 1],
        [0, 1, 1, 1, 1, 1, 1, 0],
        [0, 0, 1, 1, 1, 1, 0, 0],
        [0, 0, 0, 1, 1, 0, 0, 0],
    ],
    dtype=float,
)

BLUR = [[1, 1, 1], [1, 1, 1], [1, 1, 1]]
LEFT_MINUS_RIGHT = [[1, 0, -1], [1, 0, -1], [1, 0, -1]]
TOP_MINUS_BOTTOM = [[1, 1, 1], [0, 0, 0], [-1, -1, -1]]

# FILTERS1[f]: (3, 3), le filtre f. Filter f.
FILTERS1 = np.array([BLUR, LEFT_MINUS_RIGHT, TOP_MINUS_BOTTOM], dtype=float)

# FILTERS2[f, c]: (3, 3), ce que le filtre f applique à la carte c. What filter f applies to map c.
FILTERS2 = np.array([[LEFT_MINUS_RIGHT] * 3, [TOP_MINUS_BOTTOM] * 3], dtype=float)

# La couche dense : 3 neurones, 8 entrées. The dense layer: 3 neurons, 8 inputs.
WEIGHT = np.array(
    [
        [1, 1, -1, -1, 0, 0, 0, 0],
        [0, 0, 1, 1, 1, 1, 0, 0],
        [0, 0, 0, 0, -1, -1, 1, 1],
    ],
    dtype=float,
)
BIAS = np.array([0, 5, 3], dtype=float)


def first_layer(image):
    """Convolution par FILTERS1 (pas de 1, padding de 1, sans biais), puis ReLU.

    Convolution by FILTERS1 (stride 1, padding 1, no bias), then ReLU.

    image: (8, 8) -> (3, 8, 8)
    """
    # TODO
    raise NotImplementedError


def pool(maps):
    """Max pooling de chaque carte : fenêtre 3 × 3, pas de 2, padding de 1.

    Max pooling of each map: 3 x 3 window, stride 2, padding 1.

    maps: (C, H, W), H and W even -> (C, H / 2, W / 2)
    """
    # TODO
    raise NotImplementedError


def second_layer(maps):
    """Convolution par FILTERS2 (pas de 1, padding de 1, sans biais), puis ReLU.

    Convolution by FILTERS2 (stride 1, padding 1, no bias), then ReLU.

    maps: (3, 4, 4) -> (2, 4, 4)
    """
    # TODO
    raise NotImplementedError


def toy_cnn(image):
    """Tout le réseau : les trois logits, avant le softmax.

    The whole network: the three logits, before the softmax.

    image: (8, 8) -> (3,)
    """
    # TODO
    raise NotImplementedError
