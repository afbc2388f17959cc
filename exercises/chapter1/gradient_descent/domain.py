def gradient_descent(work, pick):
    d = pick.size("coordinates", 1, 4)
    w0, c = pick.array("w0", (d,)), pick.array("c", (d,))
    a = pick.array("a", (d,), values=("positive", "unit", "zeros"))
    work.gradient_descent(w0, a, c, pick("learning_rate", 0.0625, 0.1, 0.3, 0.5), pick.size("steps", 0, 5))


def behaviour(work, pick):
    a = pick("a", 0.25, 1.0, 2.0, 3.0, 5.0)
    scaled = pick.number("a times learning_rate", 0.05, 0.45, 0.3, 0.5, 0.6, 0.95, 1.0, 1.05, 1.4)
    pick.require(a <= 2.0 or scaled not in (0.5, 1.0))  # there the quotient may be rounded
    work.behaviour(a, scaled / a)
