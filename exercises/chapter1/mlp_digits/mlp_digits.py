"""Un perceptron multicouche qui apprend des chiffres. / A multilayer perceptron that learns digits."""

import numpy as np


def forward(params, x):
    """Donne les scores. / Give the scores.

    params: list of w1 (D, H), b1 (H,), w2 (H, K), b2 (K,); x: (N, D)
    returns: array (N, K)
    """
    # TODO
    raise NotImplementedError


def predict(params, x):
    """Donne la classe prédite de chaque image. / Give the predicted class of each image.

    returns: array (N,) of ints
    """
    # TODO
    raise NotImplementedError


def loss_and_gradients(params, x, y):
    """Donne l'entropie croisée moyenne et ses gradients. / Give the mean cross-entropy and its gradients.

    y: (N,) of ints, the right classes
    returns: a pair (float, list of four arrays, of the shapes of params)
    """
    # TODO
    raise NotImplementedError


def train(x, y, classes, epochs, rng):
    """Apprend les paramètres, par descente de gradient sur des mini-lots.

    Learn the parameters, by gradient descent on mini-batches.

    classes, epochs: ints; rng: numpy Generator, the only source of randomness
    returns: a pair (params, losses), losses a list of epochs + 1 floats
    """
    # TODO
    raise NotImplementedError
