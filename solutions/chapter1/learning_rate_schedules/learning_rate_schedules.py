import math


def inverse_decay(learning_rate, decay, t):
    return learning_rate / (1 + decay * t)


def exponential_decay(learning_rate, decay, t):
    return learning_rate * math.exp(-decay * t)


def step_decay(learning_rate, drop, period, t):
    return learning_rate * (1 - drop) ** (t // period)
