# A level contains the next one; closed formula for the sizes; data loader; gradients reset after the step.
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


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
    return [(side - 124) // 16, side - 184]


def crop_and_concat(skip, x):
    (H, W), (h, w) = skip.shape[-2:], x.shape[-2:]
    rows = slice((H - h) // 2, (H - h) // 2 + h)
    cols = slice((W - w) // 2, (W - w) // 2 + w)
    return torch.concat([skip[..., rows, cols], x], dim=-3)


class DoubleConv(nn.Module):
    def __init__(self, c_in, c_out):
        super().__init__()
        self.first = nn.Conv2d(c_in, c_out, kernel_size=3, padding="valid")
        self.second = nn.Conv2d(c_out, c_out, kernel_size=3, padding="valid")

    def forward(self, x):
        return self.second(self.first(x).relu()).relu()


class Level(nn.Module):
    def __init__(self, c_in, c, depth):
        super().__init__()
        self.before = DoubleConv(c_in, c)
        self.below = None
        if depth > 0:
            self.below = Level(c, 2 * c, depth - 1)
            self.up = nn.ConvTranspose2d(2 * c, c, kernel_size=2, stride=2)
            self.after = DoubleConv(2 * c, c)

    def forward(self, x):
        skip = self.before(x)
        if self.below is None:
            return skip
        low = nn.functional.max_pool2d(skip, kernel_size=2, stride=2)
        return self.after(crop_and_concat(skip, self.up(self.below(low))))


class UNet(nn.Module):
    def __init__(self, in_channels=1, num_classes=2, width=64):
        super().__init__()
        self.head = nn.Conv2d(width, num_classes, kernel_size=1)
        self.u = Level(in_channels, width, 4)

    def forward(self, x):
        return self.head(self.u(x))


def train_unet(model, images, masks, epochs, lr):
    device = next(model.parameters()).device
    loader = DataLoader(TensorDataset(images, masks), batch_size=8, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr)
    optimizer.zero_grad()
    model.train()
    losses = []
    for _ in range(epochs):
        total, count = 0.0, 0
        for x, y in loader:
            loss = nn.functional.cross_entropy(model(x.to(device)), y.to(device))
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            total += float(loss) * x.shape[0]
            count += x.shape[0]
        losses.append(total / count)
    return losses
