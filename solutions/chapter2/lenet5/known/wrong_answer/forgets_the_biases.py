# no biases: neither in the layers nor in the count
from torch import nn
from torch.nn import functional as F


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2, bias=False)
        self.conv2 = nn.Conv2d(6, 16, 5, bias=False)
        self.fc1 = nn.Linear(16 * 5 * 5, 120, bias=False)
        self.fc2 = nn.Linear(120, 84, bias=False)
        self.fc3 = nn.Linear(84, 10, bias=False)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.view(x.size(0), -1)
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


def lenet5_parameters():
    c1 = 6 * (1 * 5 * 5)
    c3 = 16 * (6 * 5 * 5)
    c5 = 120 * (16 * 5 * 5)
    f6 = 84 * (120)
    output = 10 * (84)
    counts = [c1, 0, c3, 0, c5, f6, output]
    return counts, sum(counts)
