def gradient_descent(w0, a, c, learning_rate, steps):
    if steps == 0:
        return [list(w0)]
    pente = [2 * k * (x - m) for k, x, m in zip(a, w0, c, strict=True)]
    suivant = [x - learning_rate * g for x, g in zip(w0, pente, strict=True)]
    return [list(w0), *gradient_descent(suivant, a, c, learning_rate, steps - 1)]


def behaviour(a, learning_rate):
    if learning_rate > 1 / a:
        return "diverges"
    if learning_rate <= 0.5 / a:
        return "converges"
    return "oscillates"
