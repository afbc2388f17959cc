def many_classes(work, pick):
    """More than a byte can count."""
    shape, classes = (1, pick.size("rows", 1, 2), pick.size("columns", 1, 2)), pick("classes", 257, 300)
    logits = pick.made(lambda draw: draw.normal(1, classes, *shape[1:]))
    work.pixel_cross_entropy(logits, pick.indices("target", shape, 0, classes))


def pixel_cross_entropy(work, pick):
    if pick("axes", "of any lengths", "all equal") == "all equal":
        images = classes = rows = columns = pick.size("length of all axes", 1, 3)
    else:
        images, classes = pick.size("images", 1, 3), pick.size("classes", 1, 5)
        rows, columns = pick.size("rows", 1, 5), pick.size("columns", 1, 5)
    shape = (images, classes, rows, columns)
    values = ("normal", "whole", "equal", "negative", "large", "huge", "tiny")
    logits = pick.array("logits", shape, values=values, dtypes=("float64",))
    work.pixel_cross_entropy(logits, pick.indices("target", (images, rows, columns), 0, classes))
