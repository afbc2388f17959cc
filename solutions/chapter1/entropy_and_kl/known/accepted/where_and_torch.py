import numpy as np
import torch


def entropy(p):
    return torch.special.entr(torch.tensor(p, dtype=torch.float64)).sum()


def cross_entropy(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p > 0, -p * np.log(q), 0.0).sum()


def kl_divergence(p, q):
    p, q = (torch.tensor(v, dtype=torch.float64) for v in (p, q))
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum()
