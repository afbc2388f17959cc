# Sizes read on a network without memory; negative padding for the crop; the loss pixel by pixel; one image per step.
import numpy as np
import torch
import torch.nn.functional as F
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


def crop_and_concat(skip, x):
    extra_h, extra_w = skip.shape[2] - x.shape[2], skip.shape[3] - x.shape[3]
    top, left = extra_h // 2, extra_w // 2
    skip = F.pad(skip, (-left, left - extra_w, -top, top - extra_h))
    return torch.hstack((skip, x))


def etage(entree, sortie):
    couches = []
    for canaux in (entree, sortie):
        couches += [nn.Conv2d(canaux, sortie, (3, 3)), nn.ReLU(inplace=True)]
    return nn.Sequential(*couches)


class UNet(nn.Module):
    def __init__(self, in_channels=1, num_classes=2, width=64):
        super().__init__()
        self.descente, self.montee, self.reduction = nn.ModuleDict(), nn.ModuleDict(), nn.ModuleDict()
        canaux = in_channels
        for niveau in range(5):
            sortie = width * 2**niveau
            self.descente[str(niveau)] = etage(canaux, sortie)
            if niveau > 0:
                self.montee[str(niveau)] = nn.ConvTranspose2d(sortie, sortie // 2, 2, 2)
                self.reduction[str(niveau)] = etage(sortie, sortie // 2)
            canaux = sortie
        self.classes = nn.Conv2d(width, num_classes, 1)
        self.cote_du_bas = None

    def forward(self, x):
        gardees = {}
        for niveau in range(4):
            gardees[niveau] = self.descente[str(niveau)](x)
            x = F.max_pool2d(gardees[niveau], 2)
        x = self.descente["4"](x)
        self.cote_du_bas = x.shape[-1]
        for niveau in range(4, 0, -1):
            x = self.montee[str(niveau)](x)
            x = self.reduction[str(niveau)](crop_and_concat(gardees[niveau - 1], x))
        return self.classes(x)


def unet_sizes(side):
    with torch.device("meta"):
        reseau = UNet(width=1)
        sortie = reseau(torch.zeros(1, 1, side, side))
    return np.array([reseau.cote_du_bas, sortie.shape[-1]])


def train_unet(model, images, masks, epochs, lr):
    device = next(model.parameters()).device
    images = images.to(device)
    masks = masks.to(device)
    optimiseur = torch.optim.SGD(model.parameters(), lr)
    model.train()
    pertes = torch.zeros(epochs)
    for epoque in range(epochs):
        for k in range(len(images)):
            log_probas = F.log_softmax(model(images[k : k + 1]), dim=1)
            perte = -log_probas.gather(1, masks[k : k + 1, None]).mean()
            model.zero_grad()
            perte.backward()
            optimiseur.step()
            pertes[epoque] += perte.detach().cpu() / len(images)
    return pertes
