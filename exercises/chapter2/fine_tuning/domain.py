import numpy as np

ACTS = ("step", "freeze", "unfreeze", "train", "eval")


def life_of_a_network(work, pick):
    channels, classes = pick.size("channels", 1, 3), pick.size("classes", 2, 3)
    net = work.FineTuned(channels, classes).fill("weights", buffers=True)
    shape = (pick.size("images", 2, 3), 3, pick.size("height", 1, 3), pick.size("width", 1, 3))
    x = pick.array("x", shape, values=("normal", "unit"), dtypes=("float32",), forms=("plain",))
    targets = pick.indices("targets", shape[:1], 0, classes, forms=("plain",))
    rates = pick("head_rate", 0.1, 0.4), pick("backbone_rate", 0.0, 0.2)
    for number in (1, 2, 3):
        _do(net, pick(f"act {number}", *ACTS), x, targets, rates)
        net.trainable_parameters()
        net(x)
    net.step(x, targets, *rates)
    net(x)
    net.eval()(x)


def frozen_twice(work, pick):
    """One call of unfreeze undoes any number of calls of freeze."""
    net = work.FineTuned(2, 2).fill("weights", buffers=True)
    x = pick.made(lambda draw: draw.normal(2, 3, 2, 2).astype("float32"))
    for _ in range(2):
        net.freeze()
    net.trainable_parameters()
    net.unfreeze()
    net.trainable_parameters()
    net.step(x, np.array([0, 1]), 0.1, 0.2)
    net(x)


def _do(net, act, x, targets, rates):
    if act == "step":
        net.step(x, targets, *rates)
    elif act == "freeze":
        net.freeze()
    elif act == "unfreeze":
        net.unfreeze()
    elif act == "train":
        net.train()
    else:
        net.eval()
