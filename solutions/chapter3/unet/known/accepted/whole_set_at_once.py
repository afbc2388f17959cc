# All the images in a single batch, Adam; plain lists registered with add_module.
import torch
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
    sides = [side]
    for layer in ["conv", "conv", "pool"] * 4 + ["conv", "conv"]:
        sides.append(sides[-1] - 2 if layer == "conv" else sides[-1] // 2)
    bottom = sides[-1]
    for layer in ["up", "conv", "conv"] * 4:
        sides.append(sides[-1] - 2 if layer == "conv" else sides[-1] * 2)
    return bottom, sides[-1]


def center_crop(image, height, width):
    first_row = int((image.shape[2] - height) / 2)
    first_column = int((image.shape[3] - width) / 2)
    rows = torch.arange(first_row, first_row + height, device=image.device)
    columns = torch.arange(first_column, first_column + width, device=image.device)
    return image.index_select(2, rows).index_select(3, columns)


def crop_and_concat(skip, x):
    n, b, h, w = x.shape
    result = x.new_zeros(n, skip.shape[1] + b, h, w)
    result[:, : skip.shape[1]] = center_crop(skip, h, w)
    result[:, skip.shape[1] :] = x
    return result


def block(c_in, c_out):
    return nn.Sequential(nn.Conv2d(c_in, c_out, 3), nn.ReLU(), nn.Conv2d(c_out, c_out, 3), nn.ReLU())


class UNet(nn.Module):
    def __init__(self, in_channels=1, num_classes=2, width=64):
        super().__init__()
        self.w = [width * k for k in (1, 2, 4, 8, 16)]
        self.encoder, self.ups, self.decoder = [], [], []
        for i, w in enumerate(self.w):
            self.encoder.append(block(in_channels if i == 0 else self.w[i - 1], w))
            self.add_module(f"encoder_{i}", self.encoder[i])
        for i, w in enumerate(self.w[:4]):
            self.ups.append(nn.ConvTranspose2d(2 * w, w, 2, stride=2))
            self.decoder.append(block(2 * w, w))
            self.add_module(f"up_{i}", self.ups[i])
            self.add_module(f"decoder_{i}", self.decoder[i])
        self.last = nn.Conv2d(width, num_classes, 1)

    def forward(self, x):
        maps = [self.encoder[0](x)]
        for i in range(1, 5):
            maps.append(self.encoder[i](torch.max_pool2d(maps[-1], 2)))
        x = maps[4]
        for i in (3, 2, 1, 0):
            x = self.decoder[i](crop_and_concat(maps[i], self.ups[i](x)))
        return self.last(x)


def train_unet(model, images, masks, epochs, lr):
    device = next(model.parameters()).device
    x, y = images.to(device), masks.to(device)
    opt = torch.optim.Adam(model.parameters(), lr)
    loss_function = torch.nn.CrossEntropyLoss()
    losses = []
    model.train()
    for _ in range(epochs):
        loss = loss_function(model(x), y)
        losses.append(loss.item())
        opt.zero_grad(set_to_none=False)
        loss.backward()
        opt.step()
    return losses
