RATES, DECAYS = (0.1, 1.0, 8.0), (0.0, 0.01, 0.1, 1.0, 1.5)


def inverse_decay(work, pick):
    work.inverse_decay(pick("learning_rate", *RATES), pick("decay", *DECAYS), _time(pick))


def exponential_decay(work, pick):
    rate, decay, t = pick("learning_rate", *RATES), pick("decay", *DECAYS), _time(pick)
    pick.require(decay * t < 9)  # what is left shows
    work.exponential_decay(rate, decay, t)


def nothing_left(work, pick):
    """So late that the exponential is as good as zero."""
    rate, t = pick("learning_rate", *RATES), pick("t", 1000, 10_000)
    work.exponential_decay(rate, pick("decay", 0.8, 1.0, 1.5), t)


def step_decay(work, pick):
    rate, drop = pick("learning_rate", *RATES), pick("drop", 0.0, 0.1, 0.2, 0.5, 0.75, 0.9)
    period, whole = pick.size("period", 1, 12), pick.size("whole periods", 0, 3)
    rest = {"none": 0, "one iteration": 1, "half": period // 2, "all but one": period - 1}
    t = whole * period + rest[pick("beyond", *rest)]
    pick.require(t < (whole + 1) * period)
    work.step_decay(rate, drop, period, t)


def _time(pick):
    return pick.size("t", 0, 6) * pick("times", 1, 10, 100)
