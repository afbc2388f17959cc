"""Public checks: the statement's own example."""

import numpy as np

BATCH = np.array([[1.0, 10.0], [2.0, 20.0], [3.0, 60.0], [6.0, 30.0]])


def test_training(answer, expect):
    layer = answer.BatchNorm(np.array([1.0, 2.0]), np.array([0.0, 5.0]))
    y = [[-1.069043, 2.861909], [-0.534521, 3.930955], [0.0, 8.207137], [1.603565, 5.0]]
    expect(layer.forward(BATCH, training=True)).close_to(y)


def test_evaluation(answer, expect):
    layer = answer.BatchNorm(np.array([1.0, 2.0]), np.array([0.0, 5.0]))
    layer.forward(BATCH, training=True)
    expect(layer.attribute("running_mean")).close_to([0.3, 3.0])
    expect(layer.attribute("running_var")).close_to([1.366667, 47.566667])
    expect(layer.forward(np.array([[1.0, 10.0]]), training=False)).close_to([[0.598779, 7.029907]])
