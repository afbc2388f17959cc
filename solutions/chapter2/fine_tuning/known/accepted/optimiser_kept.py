import torch
from torch import nn


class FineTuned(nn.Module):
    """One optimiser for the life of the network, whose rates are set before each step."""

    def __init__(self, channels, num_classes):
        super().__init__()
        self.conv = nn.Conv2d(3, channels, kernel_size=3, padding="same", bias=False)
        self.norm = nn.BatchNorm2d(channels)
        self.scores = nn.Linear(channels, num_classes)
        self.is_frozen = False
        self.criterion = nn.CrossEntropyLoss()
        groups = [{"params": list(self._trunk())}, {"params": list(self.scores.parameters())}]
        self.optimiser = torch.optim.SGD(groups, lr=1.0)

    def _trunk(self):
        yield from self.conv.parameters()
        yield from self.norm.parameters()

    def forward(self, x):
        maps = torch.relu(self.norm(self.conv(x)))
        return self.scores(nn.functional.adaptive_avg_pool2d(maps, 1).flatten(1))

    def train(self, mode=True):
        super().train(mode)
        if self.is_frozen:
            self.norm.eval()
        return self

    def freeze(self):
        self.is_frozen = True
        for p in self._trunk():
            p.requires_grad = False
        self.norm.eval()

    def unfreeze(self):
        self.is_frozen = False
        for p in self._trunk():
            p.requires_grad = True
        self.norm.train(self.training)

    def trainable_parameters(self):
        learning = filter(lambda p: p.requires_grad, self.parameters())
        return int(sum(p.nelement() for p in learning))

    def step(self, x, targets, head_rate, backbone_rate):
        for group, rate in zip(self.optimiser.param_groups, (backbone_rate, head_rate)):
            group["lr"] = rate
        self.optimiser.zero_grad(set_to_none=True)
        loss = self.criterion(self.forward(x), targets)
        loss.backward()
        self.optimiser.step()
        return float(loss.detach())
