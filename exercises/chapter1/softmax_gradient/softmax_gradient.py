import numpy as np


def softmax_gradient(
    x: np.ndarray, weights: np.ndarray, bias: np.ndarray, targets: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients de l'entropie croisée moyenne : ceux des scores, des poids et du biais.

    Gradients of the mean cross-entropy: those of the scores, the weights and the bias.

    x: (N, D); weights: (D, K); bias: (K,); targets: (N,) indices from 0 to K - 1; left unmodified
    returns: floats of the shapes (N, K), (D, K) and (K,)
    """
    # TODO
    raise NotImplementedError
