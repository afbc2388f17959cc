from torch import nn


class ResidualBlock(nn.Module):
    """Bloc résiduel : deux convolutions 3x3 normalisées, plus un raccourci.

    Residual block: two normalised 3x3 convolutions, plus a shortcut.

    x: (N, in_channels, H, W), float32; left unmodified -> (N, out_channels, H', W')
    """

    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        # TODO
        raise NotImplementedError

    def forward(self, x):
        raise NotImplementedError
