import torch
import torch.nn.functional as F
from torch import nn


class Backbone(nn.Module):
    """Knows by itself whether it is frozen: detached features, running averages by hand."""

    def __init__(self, channels):
        super().__init__()
        self.convolution = nn.Conv2d(3, channels, 3, 1, 1, bias=False)
        self.normalisation = nn.BatchNorm2d(channels)
        self.frozen = False

    def forward(self, x):
        n, maps = self.normalisation, self.convolution(x)
        if self.frozen or not self.training:
            scale = n.weight / torch.sqrt(n.running_var + n.eps)
            maps = (maps - n.running_mean[:, None, None]) * scale[:, None, None] + n.bias[:, None, None]
        else:
            maps = n(maps)
        features = F.relu(maps).flatten(2).mean(-1)
        return features.detach() if self.frozen else features


class FineTuned(nn.Module):
    def __init__(self, channels, num_classes):
        super().__init__()
        self.backbone = Backbone(channels)
        self.head = nn.Linear(channels, num_classes)

    def forward(self, x):
        return self.head(self.backbone(x))

    def freeze(self):
        self.backbone.frozen = True

    def unfreeze(self):
        self.backbone.frozen = False

    def _learning(self):
        parts = [self.head] if self.backbone.frozen else [self.backbone, self.head]
        return [(part, list(part.parameters())) for part in parts]

    def trainable_parameters(self):
        return sum(p.numel() for _, parameters in self._learning() for p in parameters)

    def step(self, x, targets, head_rate, backbone_rate):
        loss = F.cross_entropy(self(x), targets)
        for _, parameters in self._learning():
            for p in parameters:
                p.grad = None
        loss.backward()
        with torch.no_grad():
            for part, parameters in self._learning():
                rate = head_rate if part is self.head else backbone_rate
                for p in parameters:
                    p.add_(p.grad, alpha=-rate)
        return loss.item()
