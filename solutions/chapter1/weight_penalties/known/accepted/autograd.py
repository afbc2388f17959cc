import numpy as np
import torch


def _penalty(layers, function):
    weights = [torch.tensor(np.array(w), dtype=torch.float64, requires_grad=True) for w, _ in layers]
    total = sum(function(w).sum() for w in weights)
    return total.item(), list(torch.autograd.grad(total, weights))


def l2_penalty(layers, alpha):
    return _penalty(layers, lambda w: 0.5 * alpha * w**2)


def l1_penalty(layers, alpha):
    return _penalty(layers, lambda w: alpha * w.abs())


def regularised_loss(loss, layers, alpha, kind="l2"):
    function = l2_penalty if kind == "l2" else l1_penalty
    return loss + function(layers, alpha)[0]
