import numpy as np


def mlp_forward(
    x: np.ndarray,
    weights: list[np.ndarray],
    biases: list[np.ndarray],
    hidden: str = "relu",
    output: str = "identity",
) -> np.ndarray:
    """Sortie d'un perceptron multicouche pour un lot d'exemples.

    Output of a multilayer perceptron for a batch of examples.

    x: (N, D0); weights: L arrays, the i-th (D(i), D(i+1)); biases: L arrays, the i-th (D(i+1),)
    hidden: "relu", "tanh" or "sigmoid"; output: "identity", "sigmoid" or "softmax"
    returns: (N, D(L)) floats
    """
    # TODO
    raise NotImplementedError
