def weighted_sum(row, weights, bias):
    return sum(w * v for w, v in zip(weights, row)) + bias


def perceptron_predict(x, weights, bias):
    return [int(weighted_sum(row, weights, bias) >= 0) for row in x.tolist()]


def perceptron_train(x, targets, learning_rate=1.0, max_epochs=50):
    weights, bias, errors = [0.0] * x.shape[1], 0.0, []
    for _ in range(max_epochs):
        errors.append(0)
        for row, target in zip(x.tolist(), targets.tolist()):
            score = weighted_sum(row, weights, bias)
            if target == 1 and score < 0:
                change = learning_rate
            elif target == 0 and score >= 0:
                change = -learning_rate
            else:
                continue
            weights = [w + change * v for w, v in zip(weights, row)]
            bias += change
            errors[-1] += 1
        if errors[-1] == 0:
            return weights, bias, errors
    return weights, bias, errors
