from torch import nn


class FineTuned(nn.Module):
    """Un réseau appris ailleurs (le tronc) et une nouvelle tête : geler, dégeler, apprendre.

    A network learnt elsewhere (the backbone) and a new head: freeze, unfreeze, learn.

    x: (N, 3, H, W), float32; left unmodified -> (N, num_classes)
    """

    def __init__(self, channels, num_classes):
        super().__init__()
        # TODO
        raise NotImplementedError

    def forward(self, x):
        raise NotImplementedError

    def freeze(self):
        """Le tronc n'apprend plus rien. / The backbone learns nothing any more."""
        raise NotImplementedError

    def unfreeze(self):
        """Tout apprend à nouveau. / Everything learns again."""
        raise NotImplementedError

    def trainable_parameters(self):
        """returns: an int, the number of parameters (not of tensors) that learn"""
        raise NotImplementedError

    def step(self, x, targets, head_rate, backbone_rate):
        """targets: (N,), int64; returns: a float, the loss before the step"""
        raise NotImplementedError
