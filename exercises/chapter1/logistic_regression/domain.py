def one_score_after_another(work, pick):
    work.sigmoid(pick.array("scores", (pick.size("scores", 1, 5),), values=SCORES))


def loss_of_scores(work, pick):
    n = pick.size("examples", 1, 5)
    work.binary_cross_entropy(pick.array("scores", (n,), values=SCORES), pick.indices("targets", (n,), 0, 2))


def gradient_of_a_batch(work, pick):
    work.gradient(*_batch(pick))


def one_step(work, pick):
    work.descent_step(*_batch(pick), pick("learning rate", 0.1, 0.5, 2.0))


def scores_far_apart(work, pick):
    """Whole scores of thousands, reached from the inputs."""
    n, d = pick.size("examples", 1, 5), pick.size("features", 1, 4)
    x = pick.array("x", (n, d), values=("whole",))
    weights = pick.made(lambda draw: 100.0 * draw.integers(-9, 10, d))
    work.gradient(x, pick.indices("targets", (n,), 0, 2), weights, pick("bias", -1000.0, 0.0, 1000.0))


SCORES = ("normal", "whole", "equal", "negative", "huge", "zeros")


def _batch(pick):
    n, d = pick.size("examples", 1, 5), pick.size("features", 1, 4)
    x = pick.array("x", (n, d), values=("normal", "whole", "negative", "zeros"))
    weights = pick.array("weights", (d,), values=("normal", "whole", "zeros"))
    return x, pick.indices("targets", (n,), 0, 2), weights, pick("bias", -1.5, 0.0, 0.5)
