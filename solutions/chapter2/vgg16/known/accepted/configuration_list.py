import torch
import torch.nn as nn
import torch.nn.functional as F

CONFIG = [1, 1, "M", 2, 2, "M", 4, 4, 4, "M", 8, 8, 8, "M", 8, 8, 8, "M"]


class VGG16(nn.Module):
    def __init__(self, width=64, hidden=4096, num_classes=1000):
        super().__init__()
        self.convs = nn.ModuleList()
        entrees = 3
        for facteur in CONFIG:
            if facteur != "M":
                self.convs.append(nn.Conv2d(entrees, facteur * width, 3, 1, 1))
                entrees = facteur * width
        self.fc6 = nn.Linear(entrees * 49, hidden)
        self.fc7 = nn.Linear(hidden, hidden)
        self.fc8 = nn.Linear(hidden, num_classes)

    def forward(self, x):
        convs = iter(self.convs)
        for facteur in CONFIG:
            x = F.max_pool2d(x, 2, 2) if facteur == "M" else F.relu(next(convs)(x))
        x = x.view(len(x), -1)
        return self.fc8(F.relu(self.fc7(F.relu(self.fc6(x)))))


def vgg16_parameters():
    with torch.device("meta"):
        reseau = VGG16()
    couches = [*reseau.convs, reseau.fc6, reseau.fc7, reseau.fc8]
    nombres = [sum(p.numel() for p in couche.parameters()) for couche in couches]
    return nombres, sum(p.numel() for p in reseau.parameters())
