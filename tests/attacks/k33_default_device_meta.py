# attack: k33_default_device_meta
# class: monkeypatch
# exercise: LeNet5
# tries: set torch's default device to meta, its dtype to float64, gradients off, and patch load functions
# expect: zero
# bounds: none
import torch
from torch import nn

torch.set_default_device("meta")
torch.set_default_dtype(torch.float64)
torch.set_grad_enabled(False)
torch.Tensor.copy_ = lambda self, *_, **__: self
torch.as_tensor = lambda *_, **__: torch.zeros(1)


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(784, 10)

    def forward(self, x):
        return self.layer(x.flatten(1))
