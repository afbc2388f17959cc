import torch
import torch.nn.functional as F
from torch import nn

BATCH, RATE = 16, 0.01


class ShapeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(1, 8, 3, padding=1)
        self.second = nn.Conv2d(8, 16, 3, padding=1)
        self.head = nn.Linear(16, 4)

    def forward(self, x):
        maps = F.max_pool2d(torch.relu(self.first(x)), 2)
        maps = torch.relu(self.second(maps))
        return self.head(maps.amax(dim=(2, 3)))


def predict(net, x):
    with torch.no_grad():
        return net(x).argmax(dim=1)


def _loss(net, x, y):
    with torch.no_grad():
        return F.cross_entropy(net(x), y).item()


def train(x, y, epochs, seed):
    torch.manual_seed(seed)
    net = ShapeNet()
    optimiser = torch.optim.Adam(net.parameters(), lr=RATE)
    losses = [_loss(net, x, y)]
    for _ in range(epochs):
        for batch in torch.randperm(len(x)).split(BATCH):
            loss = F.cross_entropy(net(x[batch]), y[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        losses.append(_loss(net, x, y))
    return net, losses
