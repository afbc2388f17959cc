# four poolings instead of five: the dense layers get maps of 14 x 14
import torch
from torch import nn


def stage(inputs, outputs, convolutions):
    layers = []
    for _ in range(convolutions):
        layers.append(nn.Conv2d(inputs, outputs, kernel_size=3, padding=1))
        layers.append(nn.ReLU())
        inputs = outputs
    layers.append(nn.MaxPool2d(2))
    return nn.Sequential(*layers)


class VGG16(nn.Module):
    def __init__(self, width=64, hidden=4096, num_classes=1000):
        super().__init__()
        self.features = nn.Sequential(
            stage(3, width, 2),
            stage(width, 2 * width, 2),
            stage(2 * width, 4 * width, 3),
            stage(4 * width, 8 * width, 3),
            stage(8 * width, 8 * width, 3)[:-1],
        )
        self.classifier = nn.Sequential(
            nn.Linear(8 * width * 14 * 14, hidden),
            nn.ReLU(),
            nn.Linear(hidden, hidden),
            nn.ReLU(),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, x):
        x = self.features(x)
        x = torch.flatten(x, 1)
        return self.classifier(x)


def vgg16_parameters():
    maps = [3, 64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512]
    counts = []
    for inputs, outputs in zip(maps, maps[1:]):
        counts.append(3 * 3 * inputs * outputs + outputs)
    counts.append(14 * 14 * 512 * 4096 + 4096)
    counts.append(4096 * 4096 + 4096)
    counts.append(4096 * 1000 + 1000)
    return counts, sum(counts)
