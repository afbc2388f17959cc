import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


class SmallNet(nn.Module):
    """Un petit réseau fourni, pour essayer train_unet : ne le changez pas.

    A small network, given, to try train_unet: do not change it.

    (N, 1, H, W) -> (N, 2, H - 4, W - 4)
    """

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
    """Côté de la carte en bas du U et côté de la sortie.

    Side of the map at the bottom of the U and side of the output.

    side: int -> (int, int)
    """
    # TODO
    raise NotImplementedError


def crop_and_concat(skip, x):
    """Coupe le centre de skip à la taille de x, puis concatène sur les canaux, skip d'abord.

    Crops the centre of skip to the size of x, then concatenates along the channels, skip first.

    skip (N, A, H, W), x (N, B, h, w) -> (N, A + B, h, w)
    """
    # TODO
    raise NotImplementedError


class UNet(nn.Module):
    """U-Net de l'article, avec des convolutions sans padding.

    The paper's U-Net, with convolutions without padding.

    (N, in_channels, H, W) -> (N, num_classes, H - 184, W - 184)
    """

    def __init__(self, in_channels=1, num_classes=2, width=64):
        super().__init__()
        # TODO
        raise NotImplementedError

    def forward(self, x):
        # TODO
        raise NotImplementedError


def train_unet(model, images, masks, epochs, lr):
    """Entraîne le modèle sur place et rend la perte moyenne de chaque époque.

    Trains the model in place and returns the mean loss of each epoch.

    images (N, C, H, W) float32, masks (N, h, w) int64 -> list of `epochs` floats
    """
    # TODO
    raise NotImplementedError


# Pour essayer à la main, avec ou sans GPU / To try by hand, with or without a GPU: python unet.py
def noisy_discs(count, seed):
    """Images 220x220 avec un disque clair au centre, et masques 36x36 de la sortie.

    220x220 images with a bright disc near the centre, and 36x36 masks of the output.
    """
    random = np.random.default_rng(seed)
    row, column = np.indices((220, 220))
    images = random.normal(0.0, 1.0, (count, 1, 220, 220))
    masks = np.zeros((count, 220, 220), dtype=np.int64)
    for image, mask in zip(images, masks, strict=True):
        center = random.uniform(102, 118, 2)
        mask[(row - center[0]) ** 2 + (column - center[1]) ** 2 <= random.uniform(5, 9) ** 2] = 1
        image[0] += 3 * mask
    return torch.tensor(images, dtype=torch.float32), torch.tensor(masks[:, 92:-92, 92:-92])


if __name__ == "__main__":
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = UNet(width=16).to(device)
    losses = train_unet(model, *noisy_discs(32, seed=0), epochs=20, lr=0.001)
    print("device / appareil:", device)
    print("loss / perte:", [round(loss, 4) for loss in losses])
    images, masks = noisy_discs(8, seed=1)
    with torch.no_grad():
        found, true = model.eval()(images.to(device)).argmax(dim=1).cpu() == 1, masks == 1
    print("IoU:", float((found & true).sum() / (found | true).sum()))
