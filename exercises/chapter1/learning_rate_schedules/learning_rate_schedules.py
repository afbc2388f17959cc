def inverse_decay(learning_rate: float, decay: float, t: int) -> float:
    """Le pas d'apprentissage à l'itération t, décroissance inverse.

    The learning rate at iteration t, inverse decay.

    returns: a float
    """
    # TODO
    raise NotImplementedError


def exponential_decay(learning_rate: float, decay: float, t: int) -> float:
    """Le pas d'apprentissage à l'itération t, décroissance exponentielle.

    The learning rate at iteration t, exponential decay.

    returns: a float
    """
    # TODO
    raise NotImplementedError


def step_decay(learning_rate: float, drop: float, period: int, t: int) -> float:
    """Le pas d'apprentissage à l'itération t, décroissance par paliers.

    The learning rate at iteration t, decay in steps.

    returns: a float
    """
    # TODO
    raise NotImplementedError
