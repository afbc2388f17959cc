from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.ZeroPad2d(2),
            nn.Conv2d(1, 6, kernel_size=5),
            nn.MaxPool2d(kernel_size=2, stride=2),
            nn.ReLU(inplace=True),
            nn.Conv2d(6, 16, kernel_size=5),
            nn.MaxPool2d(kernel_size=2, stride=2),
            nn.ReLU(inplace=True),
            nn.Conv2d(16, 120, kernel_size=5),
            nn.ReLU(inplace=True),
            nn.Flatten(),
            nn.Linear(120, 84),
            nn.ReLU(inplace=True),
            nn.Linear(84, 10),
        )

    def forward(self, x):
        return self.net(x)


def lenet5_parameters():
    layers = [layer for layer in LeNet5().net if isinstance(layer, (nn.Conv2d, nn.MaxPool2d, nn.Linear))]
    counts = [sum(p.numel() for p in layer.parameters()) for layer in layers]
    return counts, sum(counts)
