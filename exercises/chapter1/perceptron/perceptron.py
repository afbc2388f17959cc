import numpy as np


def perceptron_predict(x: np.ndarray, weights: np.ndarray, bias: float) -> np.ndarray:
    """La classe de chaque exemple, 1 si sa somme pondérée est positive ou nulle, sinon 0.

    The class of each example, 1 if its weighted sum is zero or more, else 0.

    x: (N, D) examples; weights: (D,); bias: a float; left unmodified
    returns: (N,) whole numbers, zeros and ones
    """
    # TODO
    raise NotImplementedError


def perceptron_train(
    x: np.ndarray, targets: np.ndarray, learning_rate: float = 1.0, max_epochs: int = 50
) -> tuple[np.ndarray, float, list[int]]:
    """Poids et biais appris par la règle du perceptron, et le nombre d'erreurs de chaque époque.

    Weights and bias learnt by the perceptron rule, and the number of errors of each epoch.

    x: (N, D) examples, in the order in which they are seen; targets: (N,) zeros and ones; left unmodified
    returns: (D,) floats, a float, a list of one whole number per epoch
    """
    # TODO
    raise NotImplementedError
