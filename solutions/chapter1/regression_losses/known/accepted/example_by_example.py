def rows(a):
    return [r if isinstance(r, list) else [r] for r in a.tolist()]


def squares(predictions, targets):
    pairs = zip(rows(predictions), rows(targets))
    return [[(p - t) ** 2 for p, t in zip(a, b)] for a, b in pairs]


def mse(predictions, targets, reduction="examples"):
    losses = [sum(row) for row in squares(predictions, targets)]
    loss = sum(losses) / len(losses)
    return loss / len(rows(predictions)[0]) if reduction == "entries" else loss


def mae(predictions, targets):
    gaps = [v**0.5 for row in squares(predictions, targets) for v in row]
    return sum(gaps) / len(gaps)


def mse_gradient(predictions, targets, reduction="examples"):
    divisor = len(predictions) if reduction == "examples" else predictions.size
    gradient = [[2 * (p - t) / divisor for p, t in zip(a, b)] for a, b in zip(rows(predictions), rows(targets))]
    return gradient if predictions.ndim == 2 else [row[0] for row in gradient]
