from torch import nn


class LeNet5(nn.Module):
    """LeNet-5 dans sa version moderne : ReLU, max pooling, sortie linéaire.

    LeNet-5 in its modern version: ReLU, max pooling, linear output.

    images: (N, 1, 28, 28) -> logits: (N, 10)
    """

    def __init__(self):
        super().__init__()
        # TODO
        raise NotImplementedError

    def forward(self, images):
        # TODO
        raise NotImplementedError


def lenet5_parameters():
    """Nombre de paramètres de C1, S2, C3, S4, C5, F6 et de la sortie, puis le total.

    Number of parameters of C1, S2, C3, S4, C5, F6 and of the output, then the total.

    -> (list of 7 integers, integer)
    """
    # TODO
    raise NotImplementedError
