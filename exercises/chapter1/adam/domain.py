VALUES = ("normal", "whole", "equal", "negative", "large", "zeros", "tiny")


def _adam(work, pick):
    return work.Adam(
        **pick.options(learning_rate=(0.1, 1.0), beta1=(0.0, 0.5), beta2=(0.5, 0.9), eps=(0.01, 1.0))
    )


def one_array(work, pick):
    adam = _adam(work, pick)
    shape = (pick.size("rows", 1, 4), pick.size("columns", 1, 4), 2, 1)[: pick.size("axes", 1, 4)]
    for t in "123":
        parameter = pick.array(f"parameter at step {t}", shape)
        adam.step([parameter], [pick.array(f"gradient at step {t}", shape, values=VALUES)])


def several_arrays(work, pick):
    adam = _adam(work, pick)
    shapes = [(2, 3), (3,), (3,), (1,), (2, 1, 2)][: pick.size("arrays", 2, 5)]
    for _ in range(8):
        adam.step(*([pick.made(lambda draw, s=s: draw.normal(*s)) for s in shapes] for _ in "pg"))


def two_objects(work, pick):
    first, second = _adam(work, pick), work.Adam(learning_rate=0.5)
    for adam in (first, second, first, second):
        adam.step(*([pick.made(lambda draw: draw.normal(3))] for _ in "pg"))
