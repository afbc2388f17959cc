import torch
import torch.nn.functional as F
from torch import nn


class FineTuned(nn.Module):
    def __init__(self, channels, num_classes):
        super().__init__()
        self.frozen = False
        convolution = nn.Conv2d(3, channels, 3, padding=1, bias=False)
        self.backbone = nn.Sequential(convolution, nn.BatchNorm2d(channels), nn.ReLU())
        self.head = nn.Linear(channels, num_classes)

    def forward(self, x):
        return self.head(self.backbone(x).mean(dim=(2, 3)))

    def train(self, mode=True):
        super().train(mode)
        self.backbone.train(mode and not self.frozen)
        return self

    def _set(self, frozen):
        self.frozen = frozen
        self.backbone.requires_grad_(not frozen)
        self.train(self.training)

    def freeze(self):
        self._set(True)

    def unfreeze(self):
        self._set(False)

    def trainable_parameters(self):
        return sum(p.numel() for p in self.parameters() if p.requires_grad)

    def step(self, x, targets, head_rate, backbone_rate):
        head = {"params": self.head.parameters(), "lr": head_rate}
        backbone = {"params": self.backbone.parameters(), "lr": backbone_rate}
        optimiser = torch.optim.SGD([head, backbone])
        loss = F.cross_entropy(self(x), targets)
        self.zero_grad()
        loss.backward()
        optimiser.step()
        return loss.item()
