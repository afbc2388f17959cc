import numpy as np


def initial_std(n_in, n_out, kind="he"):
    if kind == "he":
        return np.sqrt(2 / n_in)
    if kind == "xavier":
        return np.sqrt(2 / (n_in + n_out))
    return np.sqrt(1 / n_in)


def initial_weights(n_in, n_out, seed, kind="he"):
    rng = np.random.default_rng(seed)
    return rng.normal(0, initial_std(n_in, n_out, kind), (n_in, n_out))


def preactivation_std(n_in, weight_std, input_std=1.0):
    return np.sqrt(n_in) * weight_std * input_std


def has_copies(w1, w2):
    units = [(*incoming, *outgoing) for incoming, outgoing in zip(w1.T, w2, strict=True)]
    return len(set(units)) < len(units)
