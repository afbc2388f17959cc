import numpy as np


def gradient_descent(
    w0: np.ndarray, a: np.ndarray, c: np.ndarray, learning_rate: float, steps: int
) -> np.ndarray:
    """Les positions successives d'une descente de gradient sur f(w) = somme des a[j] * (w[j] - c[j])**2.

    The successive positions of a gradient descent on f(w) = sum of a[j] * (w[j] - c[j])**2.

    w0, a, c: (D,) start, curvatures, minimum; left unmodified
    returns: (steps + 1, D) floats, w0 first
    """
    # TODO
    raise NotImplementedError


def behaviour(a: float, learning_rate: float) -> str:
    """Ce que fait la descente sur f(w) = a * w**2, partie de w != 0.

    What the descent does on f(w) = a * w**2, from w != 0.

    returns: "converges", "oscillates" or "diverges"
    """
    # TODO
    raise NotImplementedError
