VALUES = ("normal", "whole", "equal", "negative", "large", "zeros", "tiny")


def momentum(work, pick):
    options = pick.options(momentum=(0.0, 0.5, 0.8), dampened=(False, True))
    _three_steps(pick, work.Momentum(pick("learning_rate", 0.1, 0.5), **options))


def rmsprop(work, pick):
    options = pick.options(decay=(0.0, 0.5, 0.75), eps=(0.01, 1.0))
    _three_steps(pick, work.RMSprop(pick("learning_rate", 0.1, 0.5), **options))


def several_objects(work, pick):
    for make in (work.Momentum, work.RMSprop):
        first, second = make(0.1), make(0.5)
        for optimiser in (first, second, first, second):
            optimiser.step(*(pick.made(lambda draw: draw.normal(3)) for _ in "wg"))


def _three_steps(pick, optimiser):
    shape = pick("shape", (1,), (4,), (1, 3), (2, 1), (2, 3, 2))
    w = pick.array("w", shape, values=("normal", "whole", "large"))
    optimiser.step(w, pick.array("gradient at step 1", shape, values=VALUES))
    for t in "23":  # from the same w, not from what was returned
        gradient = pick.array(
            f"gradient at step {t}", shape, values=("normal", "negative", "zeros"), forms=("plain",)
        )
        optimiser.step(w, gradient)
