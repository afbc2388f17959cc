def _network(pick):
    """Parameters and images. Scores are far apart where the scale is large."""
    d, h, k = pick.size("pixels", 1, 5), pick.size("hidden", 1, 5), pick.size("classes", 2, 4)
    n, scale = pick.size("images", 1, 5), pick("scale of the scores", 1.0, 300.0)
    shapes = ((d, h), (h,), (h, k), (k,))
    params = [pick.made(lambda draw, s=shape: draw.normal(*s)) for shape in shapes]
    params[2] = scale * params[2]
    if pick("first layer", "drawn", "zeros") == "zeros":  # each hidden sum is 0
        params[0], params[1] = 0 * params[0], 0 * params[1]
    return params, pick.made(lambda draw: draw.normal(n, d)), pick.indices("y", (n,), 0, k)


def forward(work, pick):
    params, x, _ = _network(pick)
    work.forward(params, x)


def predict(work, pick):
    params, x, _ = _network(pick)
    work.predict(params, x)


def loss_and_gradients(work, pick):
    params, x, y = _network(pick)
    work.loss_and_gradients(params, x, y)
