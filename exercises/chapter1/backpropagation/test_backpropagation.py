"""Public checks: the statement's own example, and the gradient held against the loss."""

import numpy as np

EXAMPLE = {"w1": [[1.0, -1.0]], "b1": [0.0, 1.0], "w2": [[1.0, 2.0], [0.0, 3.0]], "b2": [2.0, 0.0]}
RIGHT = {"w1": [[1.0, 0.0]], "b1": [0.5, 0.0], "w2": [[-1.0, 1.0], [0.0, 0.0]], "b2": [-0.5, 0.5]}
SMALL = {
    "w1": [[0.5, -1.0], [1.0, 0.4]],
    "b1": [0.3, 0.5],
    "w2": [[0.6, -0.2], [-0.9, 0.5]],
    "b2": [0.2, -0.1],
}
X, TARGETS = np.array([[1.0, 2.0], [-1.5, 1.0], [2.0, -1.0]]), np.array([0, 1, 1])
STEP = 0.01


def arrays(network):
    return {name: np.array(values) for name, values in network.items()}


def test_loss_of_the_example(answer, expect):
    found = answer.loss(np.array([[2.0]]), np.array([0]), *arrays(EXAMPLE).values())
    expect(found).close_to(0.693147)


def test_gradients_of_the_example(answer, expect):
    found = answer.gradients(np.array([[2.0]]), np.array([0]), *arrays(EXAMPLE).values())
    expect(found).close_to(RIGHT)


def test_repeated_example(answer, expect):
    found = answer.gradients(np.array([[2.0]] * 3), np.array([0] * 3), *arrays(EXAMPLE).values())
    expect(found).close_to(RIGHT)


def test_gradients_are_those_of_the_loss(answer, expect):
    def loss_where(name, place, change):
        network = arrays(SMALL)
        network[name][place] += change
        found = answer.loss(X, TARGETS, *network.values())
        expect(found).is_finite()
        return float(np.mean(found.value))

    measured = arrays(SMALL)
    for name, slopes in measured.items():
        for place in np.ndindex(slopes.shape):
            rise = loss_where(name, place, STEP) - loss_where(name, place, -STEP)
            slopes[place] = rise / (2 * STEP)

    def follows_the_loss(found):
        return all(np.allclose(found[name], slopes, atol=0.002) for name, slopes in measured.items())

    expect(answer.gradients(X, TARGETS, *arrays(SMALL).values())).satisfies(follows_the_loss)
