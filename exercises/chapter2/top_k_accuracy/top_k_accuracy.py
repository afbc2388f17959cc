import numpy as np


def top_k_accuracy(logits: np.ndarray, labels: np.ndarray, k: int = 5) -> float:
    """Part des exemples dont la bonne classe est parmi les k mieux notées.

    Share of the examples whose right class is among the k best scored.

    logits: (N, K) scores, one row per example; left unmodified
    labels: (N,) int64, the right class of each example, from 0 to K - 1; left unmodified
    returns: a float from 0 to 1
    """
    # TODO
    raise NotImplementedError
