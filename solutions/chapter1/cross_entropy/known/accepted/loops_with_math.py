import math

import numpy as np


def softmax_cross_entropy(logits, targets):
    scores = np.array(logits).tolist()
    targets = np.array(targets).tolist()
    total = 0.0
    for row, target in zip(scores, targets):
        if isinstance(target, list):
            target = target.index(1)
        m = max(row)
        total += m + math.log(sum(math.exp(z - m) for z in row)) - row[int(target)]
    return total / len(scores)
