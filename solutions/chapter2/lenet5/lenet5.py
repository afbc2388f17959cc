"""LeNet-5, modern version."""

from torch import nn


class LeNet5(nn.Module):
    """(N, 1, 28, 28) -> (N, 10) logits."""

    def __init__(self):
        super().__init__()
        self.c1 = nn.Conv2d(1, 6, 5, padding=2)
        self.c3 = nn.Conv2d(6, 16, 5)
        self.c5 = nn.Linear(16 * 5 * 5, 120)
        self.f6 = nn.Linear(120, 84)
        self.output = nn.Linear(84, 10)
        self.activation = nn.ReLU()
        self.pool = nn.MaxPool2d(2)

    def forward(self, images):
        x = self.pool(self.activation(self.c1(images)))
        x = self.pool(self.activation(self.c3(x)))
        x = x.flatten(1)
        x = self.activation(self.c5(x))
        x = self.activation(self.f6(x))
        return self.output(x)


def lenet5_parameters():
    """The counts of the seven layers and their total."""
    sizes = [(1 * 5 * 5, 6), (6 * 5 * 5, 16), (16 * 5 * 5, 120), (120, 84), (84, 10)]
    c1, c3, c5, f6, output = [(inputs + 1) * outputs for inputs, outputs in sizes]
    s2 = s4 = 0
    counts = [c1, s2, c3, s4, c5, f6, output]
    return counts, sum(counts)
