KINDS = ("normal", "whole")


def _network(pick):
    inputs, hidden, units = pick.size("inputs", 1, 3), pick.size("hidden", 1, 4), pick.size("units", 1, 2)
    kind = (pick("numbers", *KINDS),)  # whole numbers meet 0 exactly; mixed ones only nearly
    x = pick.array("x", (inputs,), values=kind)
    w1 = pick.array("w1", (hidden, inputs), values=kind)
    b1 = pick.array("b1", (hidden,), values=kind, forms=("plain",))
    w2 = pick.array("w2", (units, hidden), values=kind, forms=("plain",))
    return x, w1, b1, w2, pick("unit", *range(units))


def answers(work, pick):
    work.activation(*_network(pick))


def gradients(work, pick):
    work.input_gradient(*_network(pick))


def ascents(work, pick):
    options = pick.options(learning_rate=(0.25, 1.0), decay=(0.25, 0.5))
    work.maximise(*_network(pick), pick("steps", 0, 1, 2, 3), **options)
