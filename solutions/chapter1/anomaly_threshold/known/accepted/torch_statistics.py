import numpy as np
import torch


def _tensor(array):
    return torch.tensor(np.array(array), dtype=torch.float64)


def reconstruction_errors(x, rebuilt):
    loss = torch.nn.functional.mse_loss(_tensor(rebuilt), _tensor(x), reduction="none")
    return loss.mean(dim=1)


def anomaly_threshold(train_errors, k=3.0):
    errors = _tensor(train_errors)
    return (errors.mean() + k * errors.std(unbiased=False)).item()


def anomaly_flags(errors, threshold):
    return _tensor(errors) > threshold
