"""LeNet-5, modern version."""

from torch import nn


class LeNet5(nn.Module):
    """(N, 1, 28, 28) -> (N, 10) logits."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(6, 16, 5),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(400, 120),
            nn.ReLU(),
            nn.Linear(120, 84),
            nn.ReLU(),
            nn.Linear(84, 10),
        )

    def forward(self, images):
        return self.layers(images)


def lenet5_parameters():
    """The counts of the seven layers and their total."""
    c1, c3, c5 = 6 * (25 + 1), 16 * (6 * 25 + 1), 120 * (16 * 25 + 1)
    f6, output = 84 * (120 + 1), 10 * (84 + 1)
    counts = [c1, 0, c3, 0, c5, f6, output]
    return counts, sum(counts)
