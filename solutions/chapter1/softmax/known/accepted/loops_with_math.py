import math

import numpy as np


def softmax_of_one_vector(scores):
    largest = max(scores)
    exponentials = [math.exp(score - largest) for score in scores]
    total = sum(exponentials)
    return [value / total for value in exponentials]


def softmax(logits, axis=-1):
    last = np.moveaxis(np.array(logits), axis, -1)
    rows = last.reshape(-1, last.shape[-1]).tolist()
    result = np.array([softmax_of_one_vector(row) for row in rows])
    return np.moveaxis(result.reshape(last.shape), -1, axis).tolist()
