import itertools


def several_layers(work, pick):
    options, layers, sizes = _options(pick), pick.size("layers", 1, 4), _sizes(pick, 5)
    n, draws = pick.size("examples", 1, 4), pick("numbers", "normal", "whole")
    x = pick.array("x", (n, sizes[0]), values=("normal", "whole", "negative", "zeros"))
    pairs = list(itertools.pairwise(sizes))[:layers]
    weights = [_made(pick, draws, a, b) for a, b in pairs]
    work.mlp_forward(x, weights, [_made(pick, draws, b) for _, b in pairs], **options)


def square_layers(work, pick):
    """As many inputs as outputs: a transposed matrix has a legal shape."""
    options, layers, side = _options(pick), pick.size("layers", 1, 3), pick.size("side", 2, 3)
    x = pick.array("x", (pick.size("examples", 1, 3), side), values=("normal", "whole"))
    weights = [_made(pick, "normal", side, side) for _ in range(layers)]
    work.mlp_forward(x, weights, [_made(pick, "normal", side) for _ in range(layers)], **options)


def scores_far_apart(work, pick):
    """Whole scores of hundreds, in front of a softmax."""
    n, inputs, outputs = pick.size("examples", 1, 3), pick.size("inputs", 1, 3), pick.size("outputs", 1, 4)
    x = pick.array("x", (n, inputs), values=("whole",))
    weights = pick.made(lambda draw: 100.0 * draw.integers(-9, 10, inputs, outputs))
    bias = pick.made(lambda draw: 1000.0 * draw.integers(-1, 2, outputs))
    work.mlp_forward(x, [weights], [bias], output=pick("output", "softmax", "sigmoid"))


def _options(pick):
    return pick.options(hidden=("relu", "tanh", "sigmoid"), output=("identity", "sigmoid", "softmax"))


def _sizes(pick, count):
    return [pick.size(f"size {i}", 1, 4) for i in range(count)]


def _made(pick, numbers, *shape):
    if numbers == "whole":
        return pick.made(lambda draw: draw.integers(-3, 4, *shape))
    return pick.made(lambda draw: draw.normal(*shape))
