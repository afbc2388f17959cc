import numpy as np
from torch import nn


class VGG16(nn.Module):
    """The dense layers are written as convolutions: 7 x 7, then 1 x 1."""

    def __init__(self, width=64, hidden=4096, num_classes=1000):
        super().__init__()
        w = width
        channels = [3, w, w, 2 * w, 2 * w, 4 * w, 4 * w, 4 * w] + [8 * w] * 6
        last_of_stage = {1, 3, 6, 9, 12}
        blocks = []
        for i in range(13):
            blocks.append(nn.Conv2d(channels[i], channels[i + 1], (3, 3), padding=(1, 1)))
            if i in last_of_stage:
                blocks.append(nn.MaxPool2d(kernel_size=2, stride=2))
            blocks.append(nn.ReLU(inplace=True))
        self.body = nn.Sequential(*blocks)
        self.head = nn.Sequential(
            nn.Conv2d(8 * w, hidden, 7),
            nn.ReLU(inplace=True),
            nn.Conv2d(hidden, hidden, 1),
            nn.ReLU(inplace=True),
            nn.Conv2d(hidden, num_classes, 1),
        )

    def forward(self, x):
        return self.head(self.body(x)).squeeze(-1).squeeze(-1)


def vgg16_parameters():
    filters = np.array([64] * 2 + [128] * 2 + [256] * 3 + [512] * 6 + [4096, 4096, 1000])
    inputs = np.concatenate([[27], 9 * filters[:12], [512 * 49, 4096, 4096]])
    counts = filters * inputs + filters
    return counts.tolist(), int(counts.sum())
