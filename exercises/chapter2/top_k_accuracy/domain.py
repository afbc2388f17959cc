VALUES = ("normal", "whole", "ties", "equal", "negative", "large", "high", "huge")


def top_k_accuracy(work, pick):
    options = pick.options(k=(1, 2, 3, 7))
    examples, classes = pick.size("examples", 1, 6), pick.size("classes", 1, 9)
    logits = pick.array("logits", (examples, classes), values=VALUES)
    work.top_k_accuracy(logits, pick.indices("labels", (examples,), 0, classes), **options)
