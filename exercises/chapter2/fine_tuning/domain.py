ACTS = ("step", "freeze", "unfreeze", "train", "eval")


def life_of_a_network(work, pick):
    """What is frozen once or twice is unfrozen by one call."""
    channels, classes = pick.size("channels", 1, 3), pick.size("classes", 2, 3)
    net = work.FineTuned(channels, classes).fill("weights", buffers=True)
    shape = (pick.size("images", 2, 3), 3, *pick("height and width", (1, 1), (3, 2)))
    x = pick.made(lambda draw: draw.normal(*shape).astype("float32"))
    targets = pick.indices("targets", shape[:1], 0, classes, forms=("plain",))
    rates, times = pick("rates", (0.1, 0.2), (0.4, 0.0)), pick("calls of freeze", 1, 2)
    for number in (1, 2, 3):
        _do(net, pick(f"act {number}", *ACTS), x, targets, rates, times)
        net.trainable_parameters()
        net(x)
    net.step(x, targets, *rates)
    net(x)
    net.eval()(x)


def _do(net, act, x, targets, rates, times):
    if act == "step":
        net.step(x, targets, *rates)
    elif act == "freeze":
        for _ in range(times):
            net.freeze()
    elif act == "unfreeze":
        net.unfreeze()
    elif act == "train":
        net.train()
    else:
        net.eval()
