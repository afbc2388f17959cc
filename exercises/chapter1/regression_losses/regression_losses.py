import numpy as np


def mse(predictions: np.ndarray, targets: np.ndarray, reduction: str = "examples") -> float:
    """Erreur quadratique, moyennée sur les exemples ou sur les entrées.

    Squared error, averaged over the examples or over the entries.

    predictions, targets: (N, D) or (N,), of one shape, left unmodified; reduction: "examples" or "entries"
    returns: a float
    """
    # TODO
    raise NotImplementedError


def mae(predictions: np.ndarray, targets: np.ndarray) -> float:
    """Erreur absolue, moyennée sur toutes les entrées.

    Absolute error, averaged over all entries.

    predictions, targets: (N, D) or (N,), of one shape, left unmodified
    returns: a float
    """
    # TODO
    raise NotImplementedError


def mse_gradient(predictions: np.ndarray, targets: np.ndarray, reduction: str = "examples") -> np.ndarray:
    """Dérivée de mse par rapport à chaque prédiction.

    Derivative of mse with respect to each prediction.

    predictions, targets: (N, D) or (N,), of one shape, left unmodified; reduction: "examples" or "entries"
    returns: floats of the shape of predictions
    """
    # TODO
    raise NotImplementedError
