def _weights(layers):
    return [w.tolist() for w, _ in layers]


def l2_penalty(layers, alpha):
    total, gradients = 0.0, []
    for w in _weights(layers):
        total += sum(x * x for row in w for x in row)
        gradients.append([[alpha * x for x in row] for row in w])
    return 0.5 * alpha * total, gradients


def _slope(x):
    return (x > 0) - (x < 0)


def l1_penalty(layers, alpha):
    total, gradients = 0.0, []
    for w in _weights(layers):
        total += sum(abs(x) for row in w for x in row)
        gradients.append([[alpha * _slope(x) for x in row] for row in w])
    return alpha * total, gradients


def regularised_loss(loss, layers, alpha, kind="l2"):
    penalties = {"l1": l1_penalty, "l2": l2_penalty}
    return penalties[kind](layers, alpha)[0] + loss
