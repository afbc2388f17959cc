import torch
import torch.nn.functional as F


def sigmoid(scores):
    return torch.sigmoid(torch.tensor(scores, dtype=torch.float64))


def binary_cross_entropy(scores, targets):
    logits, t = (torch.tensor(values, dtype=torch.float64) for values in (scores, targets))
    return F.binary_cross_entropy_with_logits(logits, t)


def gradient(x, targets, weights, bias):
    x, t, w, b = (torch.tensor(values, dtype=torch.float64) for values in (x, targets, weights, bias))
    w.requires_grad_(), b.requires_grad_()
    F.binary_cross_entropy_with_logits(x @ w + b, t).backward()
    return w.grad, b.grad


def descent_step(x, targets, weights, bias, learning_rate):
    d_w, d_b = gradient(x, targets, weights, bias)
    return torch.tensor(weights, dtype=torch.float64) - learning_rate * d_w, bias - learning_rate * d_b
