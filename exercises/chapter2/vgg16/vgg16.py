from torch import nn


class VGG16(nn.Module):
    """VGG16 : treize convolutions 3 × 3 en cinq étages, puis trois couches denses.

    VGG16: thirteen 3 x 3 convolutions in five stages, then three dense layers.

    images: (N, 3, 224, 224) -> logits: (N, num_classes)
    """

    def __init__(self, width=64, hidden=4096, num_classes=1000):
        super().__init__()
        # TODO
        raise NotImplementedError

    def forward(self, images):
        # TODO
        raise NotImplementedError


def vgg16_parameters():
    """Nombre exact de paramètres des 16 couches à poids de VGG16, puis le total.

    Exact number of parameters of the 16 layers with weights of VGG16, then the total.

    -> (list of 16 integers, integer)
    """
    # TODO
    raise NotImplementedError
