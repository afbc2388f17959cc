import torch
import torch.nn.functional as F
from torch import nn


class SmallNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.BatchNorm2d(1, affine=False),
            nn.Conv2d(1, 8, 3),
            nn.ReLU(),
            nn.Conv2d(8, 8, 3),
            nn.ReLU(),
            nn.Conv2d(8, 2, 1),
        )

    def forward(self, x):
        return self.layers(x)


def unet_sizes(side):
    poolings = 4
    lost = 4  # to the two convolutions of a stage
    for _ in range(poolings):
        side = (side - lost) // 2
    side = bottom = side - lost
    for _ in range(poolings):
        side = 2 * side - lost
    return bottom, side


def crop_and_concat(skip, x):
    height, width = x.shape[2:]
    top = (skip.shape[2] - height) // 2
    left = (skip.shape[3] - width) // 2
    centre = skip[:, :, top : top + height, left : left + width]
    return torch.cat([centre, x], dim=1)


def two_convolutions(in_channels, out_channels):
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, 3),
        nn.ReLU(),
        nn.Conv2d(out_channels, out_channels, 3),
        nn.ReLU(),
    )


class UNet(nn.Module):
    def __init__(self, in_channels=1, num_classes=2, width=64):
        super().__init__()
        widths = [width, 2 * width, 4 * width, 8 * width]
        self.first = two_convolutions(in_channels, width)
        self.down = nn.ModuleList([two_convolutions(w, 2 * w) for w in widths])
        widths.reverse()
        self.up = nn.ModuleList([nn.ConvTranspose2d(2 * w, w, 2, stride=2) for w in widths])
        self.merge = nn.ModuleList([two_convolutions(2 * w, w) for w in widths])
        self.last = nn.Conv2d(width, num_classes, 1)

    def forward(self, x):
        x = self.first(x)
        skips = []
        for stage in self.down:
            skips.append(x)
            x = F.max_pool2d(x, 2)
            x = stage(x)
        for up, merge in zip(self.up, self.merge, strict=True):
            x = up(x)
            x = crop_and_concat(skips.pop(), x)
            x = merge(x)
        return self.last(x)


def train_unet(model, images, masks, epochs, lr):
    device = next(model.parameters()).device
    images, masks = images.to(device), masks.to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for batch, target in zip(images.split(4), masks.split(4), strict=True):
            optimizer.zero_grad()
            loss = F.cross_entropy(model(batch), target)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(images))
    return losses
