VALUES = ("normal", "whole", "equal", "negative", "zeros", "large", "huge")
FORMS = ("plain", "strided", "fortran")


def _maps(pick, name, *shape):
    return pick.array(name, shape, values=VALUES, dtypes=("float64",), forms=FORMS)


def first_layer(work, pick):
    work.first_layer(_maps(pick, "image", 8, 8))


def _shape(pick):
    rows, columns = pick.size("rows of the result", 1, 5), pick.size("columns of the result", 1, 5)
    return pick.size("maps", 1, 4), 2 * rows, 2 * columns


def pool(work, pick):
    work.pool(_maps(pick, "values", *_shape(pick)))


def pool_far_below_zero(work, pick):
    """No number that stands for minus infinity wins here."""
    shape = _shape(pick)
    work.pool(pick.made(lambda draw: draw.uniform(*shape, low=-2e5, high=-2e4)))


def second_layer(work, pick):
    work.second_layer(_maps(pick, "values", 3, 4, 4))


def toy_cnn(work, pick):
    work.toy_cnn(_maps(pick, "image", 8, 8))
