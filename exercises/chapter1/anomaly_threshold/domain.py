def reconstruction_errors(work, pick):
    shape = pick.size("examples", 1, 5), pick.size("variables", 1, 5)
    work.reconstruction_errors(pick.array("x", shape), pick.array("rebuilt", shape))


def anomaly_threshold(work, pick):
    options = pick.options(k=(0.0, 1.0, 2.5, 3.0))
    errors = pick.laid("errors", _errors(pick))
    work.anomaly_threshold(errors, **options)


def anomaly_flags(work, pick):
    threshold = pick("threshold", 0.0, 1.0, 2.0, 2.75)
    work.anomaly_flags(pick.laid("errors", _errors(pick)), threshold)


def _errors(pick):
    """Many of the whole and of the quarter numbers are equal to a threshold."""
    n, kind = pick.size("errors", 1, 9), pick("kind", "real", "quarters", "whole", "equal", "zeros")
    scale = pick("scale", 1, 4)
    return {
        "real": lambda draw: scale * draw.uniform(n, low=0.1, high=1.0),
        "quarters": lambda draw: scale * draw.integers(0, 13, n) / 4.0,
        "whole": lambda draw: scale * draw.integers(0, 4, n),
        "equal": lambda draw: scale * draw.integers(1, 3, 1).repeat(n),
        "zeros": lambda draw: 0.0 * draw.uniform(n),
    }[kind]
