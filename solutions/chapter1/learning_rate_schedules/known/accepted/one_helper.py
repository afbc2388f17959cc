import numpy as np


def _geometric(start, ratio, times):
    return start if times == 0 else np.prod([start] + [ratio] * times)


def inverse_decay(learning_rate, decay, t):
    return np.divide(learning_rate, 1 + np.multiply(decay, t))


def exponential_decay(learning_rate, decay, t):
    return _geometric(learning_rate, np.exp(-decay), t)


def step_decay(learning_rate, drop, period, t):
    full, _ = divmod(t, period)
    return _geometric(learning_rate, 1 - drop, full)
