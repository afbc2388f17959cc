# Every layer by its own name, F.relu, momentum SGD with shuffled batches.
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim


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
    d1 = side - 4
    d2 = d1 // 2 - 4
    d3 = d2 // 2 - 4
    d4 = d3 // 2 - 4
    bottom = d4 // 2 - 4
    u4 = bottom * 2 - 4
    u3 = u4 * 2 - 4
    u2 = u3 * 2 - 4
    u1 = u2 * 2 - 4
    return (bottom, u1)


def crop_and_concat(skip, x):
    dh = (skip.size(2) - x.size(2)) // 2
    dw = (skip.size(3) - x.size(3)) // 2
    cropped = skip.narrow(2, dh, x.size(2)).narrow(3, dw, x.size(3))
    return torch.cat((cropped, x), 1)


class UNet(nn.Module):
    def __init__(self, in_channels=1, num_classes=2, width=64):
        super(UNet, self).__init__()
        w = width
        self.conv1a = nn.Conv2d(in_channels, w, 3)
        self.conv1b = nn.Conv2d(w, w, 3)
        self.conv2a = nn.Conv2d(w, 2 * w, 3)
        self.conv2b = nn.Conv2d(2 * w, 2 * w, 3)
        self.conv3a = nn.Conv2d(2 * w, 4 * w, 3)
        self.conv3b = nn.Conv2d(4 * w, 4 * w, 3)
        self.conv4a = nn.Conv2d(4 * w, 8 * w, 3)
        self.conv4b = nn.Conv2d(8 * w, 8 * w, 3)
        self.conv5a = nn.Conv2d(8 * w, 16 * w, 3)
        self.conv5b = nn.Conv2d(16 * w, 16 * w, 3)
        self.up4 = nn.ConvTranspose2d(16 * w, 8 * w, 2, 2)
        self.dec4a = nn.Conv2d(16 * w, 8 * w, 3)
        self.dec4b = nn.Conv2d(8 * w, 8 * w, 3)
        self.up3 = nn.ConvTranspose2d(8 * w, 4 * w, 2, 2)
        self.dec3a = nn.Conv2d(8 * w, 4 * w, 3)
        self.dec3b = nn.Conv2d(4 * w, 4 * w, 3)
        self.up2 = nn.ConvTranspose2d(4 * w, 2 * w, 2, 2)
        self.dec2a = nn.Conv2d(4 * w, 2 * w, 3)
        self.dec2b = nn.Conv2d(2 * w, 2 * w, 3)
        self.up1 = nn.ConvTranspose2d(2 * w, w, 2, 2)
        self.dec1a = nn.Conv2d(2 * w, w, 3)
        self.dec1b = nn.Conv2d(w, w, 3)
        self.out = nn.Conv2d(w, num_classes, 1)

    def forward(self, x):
        e1 = F.relu(self.conv1b(F.relu(self.conv1a(x))))
        e2 = F.relu(self.conv2b(F.relu(self.conv2a(F.max_pool2d(e1, 2)))))
        e3 = F.relu(self.conv3b(F.relu(self.conv3a(F.max_pool2d(e2, 2)))))
        e4 = F.relu(self.conv4b(F.relu(self.conv4a(F.max_pool2d(e3, 2)))))
        b = F.relu(self.conv5b(F.relu(self.conv5a(F.max_pool2d(e4, 2)))))
        d4 = F.relu(self.dec4b(F.relu(self.dec4a(crop_and_concat(e4, self.up4(b))))))
        d3 = F.relu(self.dec3b(F.relu(self.dec3a(crop_and_concat(e3, self.up3(d4))))))
        d2 = F.relu(self.dec2b(F.relu(self.dec2a(crop_and_concat(e2, self.up2(d3))))))
        d1 = F.relu(self.dec1b(F.relu(self.dec1a(crop_and_concat(e1, self.up1(d2))))))
        return self.out(d1)


def train_unet(model, images, masks, epochs, lr):
    device = next(model.parameters()).device
    optimizer = optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    criterion = nn.CrossEntropyLoss()
    history = []
    for epoch in range(epochs):
        model.train()
        order = torch.randperm(images.size(0))
        running = []
        for start in range(0, images.size(0), 2):
            chosen = order[start : start + 2]
            x, y = images[chosen].to(device), masks[chosen].to(device)
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            optimizer.step()
            running.append(loss.item() * x.size(0))
        history.append(sum(running) / images.size(0))
    return history
