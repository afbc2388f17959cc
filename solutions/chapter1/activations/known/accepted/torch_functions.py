import torch
import torch.nn.functional as F


def tensor(x):
    return torch.as_tensor(x.copy(), dtype=torch.float64)


def sigmoid(x, lam=1.0):
    return torch.sigmoid(lam * tensor(x))


def relu(x):
    return F.relu(tensor(x))


def leaky_relu(x, alpha=0.01):
    return F.leaky_relu(tensor(x), alpha)


def elu(x, alpha=1.0):
    return F.elu(tensor(x), alpha)


def softplus(x):
    return F.softplus(tensor(x))
