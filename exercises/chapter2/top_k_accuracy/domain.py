VALUES = ("normal", "whole", "ties", "equal", "negative", "large", "high", "huge")


def top_k_accuracy(work, pick):
    options = pick.options(k=(1, 2, 3, 7))
    examples, classes = pick.size("examples", 1, 6), pick.size("classes", 1, 9)
    logits = pick.array("logits", (examples, classes), values=VALUES)
    work.top_k_accuracy(logits, pick.indices("labels", (examples,), 0, classes), **options)


def far_behind(work, pick):
    """One score far ahead; of those behind, the differences matter all the same."""
    options, classes, ahead = pick.options(k=(2, 3)), pick("classes", 4, 6), pick("ahead", 900.0, 2000.0)

    def drawn(draw):
        logits = draw.permutation(5 * classes).reshape(5, classes) - 3.0 * classes
        logits[:, draw.integers(0, classes)] = ahead
        return logits

    logits = pick.laid("logits", drawn)
    work.top_k_accuracy(logits, pick.indices("labels", (5,), 0, classes), **options)
