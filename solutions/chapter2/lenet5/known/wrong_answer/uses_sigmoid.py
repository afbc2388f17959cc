# sigmoid instead of ReLU
import torch
from torch import nn
from torch.nn import functional as F


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(torch.sigmoid(self.conv1(x)), 2)
        x = F.max_pool2d(torch.sigmoid(self.conv2(x)), 2)
        x = x.view(x.size(0), -1)
        x = torch.sigmoid(self.fc1(x))
        x = torch.sigmoid(self.fc2(x))
        return self.fc3(x)


def lenet5_parameters():
    c1 = 6 * (1 * 5 * 5 + 1)
    c3 = 16 * (6 * 5 * 5 + 1)
    c5 = 120 * (16 * 5 * 5 + 1)
    f6 = 84 * (120 + 1)
    output = 10 * (84 + 1)
    counts = [c1, 0, c3, 0, c5, f6, output]
    return counts, sum(counts)
