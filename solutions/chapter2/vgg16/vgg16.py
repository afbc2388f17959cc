"""VGG16 with an adjustable width."""

from torch import nn

STAGES = ((2, 1), (2, 2), (3, 4), (3, 8), (3, 8))


def _channels(width):
    """(inputs, outputs) of the convolutions of each stage."""
    inputs = 3
    for repeats, factor in STAGES:
        stage = []
        for _ in range(repeats):
            stage.append((inputs, factor * width))
            inputs = factor * width
        yield stage


class VGG16(nn.Module):
    """(N, 3, 224, 224) -> (N, num_classes) logits."""

    def __init__(self, width=64, hidden=4096, num_classes=1000):
        super().__init__()
        layers = []
        for stage in _channels(width):
            for inputs, outputs in stage:
                layers += [nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU()]
            layers.append(nn.MaxPool2d(2))
        layers += [
            nn.Flatten(),
            nn.Linear(8 * width * 7 * 7, hidden),
            nn.ReLU(),
            nn.Linear(hidden, hidden),
            nn.ReLU(),
            nn.Linear(hidden, num_classes),
        ]
        self.layers = nn.Sequential(*layers)

    def forward(self, images):
        return self.layers(images)


def vgg16_parameters():
    """The 16 counts at the default sizes and their total."""
    sizes = [(9 * inputs, outputs) for stage in _channels(64) for inputs, outputs in stage]
    sizes += [(512 * 7 * 7, 4096), (4096, 4096), (4096, 1000)]
    counts = [(inputs + 1) * outputs for inputs, outputs in sizes]
    return counts, sum(counts)
