import numpy as np
import torch


class LeNet5(torch.nn.Module):
    """Les couches denses d'abord, puis les convolutions : l'ordre ne compte pas."""

    def __init__(self):
        super().__init__()
        self.sortie = torch.nn.Linear(84, 10)
        self.f6 = torch.nn.Linear(120, 84)
        self.c5 = torch.nn.Linear(400, 120)
        self.c3 = torch.nn.Conv2d(6, 16, (5, 5))
        self.c1 = torch.nn.Conv2d(1, 6, (5, 5), padding="same")
        self.pool = torch.nn.MaxPool2d(2, 2)

    def forward(self, images):
        s2 = self.pool(self.c1(images).clamp(min=0))
        s4 = self.pool(self.c3(s2).clamp(min=0))
        c5 = self.c5(torch.flatten(s4, start_dim=1)).clamp(min=0)
        f6 = self.f6(c5).clamp(min=0)
        return self.sortie(f6)


def lenet5_parameters():
    filtres = np.array([6, 0, 16, 0, 120, 84, 10])
    entrees = np.array([25, 0, 6 * 25, 0, 16 * 25, 120, 84])
    nombres = filtres * entrees + filtres
    return nombres, nombres.sum()
