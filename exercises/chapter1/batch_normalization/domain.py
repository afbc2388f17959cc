VALUES = ("normal", "whole", "equal", "negative", "large", "high", "tiny")


def calls_on_one_layer(work, pick):
    options = pick.options(momentum=(0.0, 0.1, 0.25, 1.0), eps=(1e-5, 0.1))
    d = pick.size("features", 1, 4)
    gamma, beta = pick.array("gamma", (d,)), pick.array("beta", (d,))
    layer, other = work.BatchNorm(gamma, beta, **options), work.BatchNorm(gamma, beta, **options)
    for call in ("first", "second", "third"):
        training = pick(f"training in the {call} call", True, False)
        n = pick.size(f"examples of the {call} call", 2 if training else 1, 5)
        layer.forward(pick.array(f"x of the {call} call", (n, d), values=VALUES), training=training)
        for each in (layer, other):  # a call on one object changes no other
            each.attribute("running_mean")
            each.attribute("running_var")
