import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class ShapeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.weights = nn.ParameterDict()
        for name, *shape in (("a", 8, 1, 3, 3), ("b", 16, 8, 3, 3), ("c", 4, 16)):
            inputs = torch.Size(shape[1:]).numel()
            self.weights[name] = nn.Parameter(torch.randn(shape) / inputs**0.5)
            self.weights[name + "0"] = nn.Parameter(torch.zeros(shape[0]))

    def forward(self, x):
        w = self.weights
        h = torch.conv2d(x, w["a"], w["a0"], padding=1).clamp(min=0)
        h = torch.max_pool2d(h, 2, 2)
        h = torch.conv2d(h, w["b"], w["b0"], padding=1).clamp(min=0)
        return h.flatten(2).max(dim=2).values @ w["c"].T + w["c0"]


@torch.no_grad()
def predict(net, x):
    return [int(scores.argmax()) for scores in net(x)]


@torch.no_grad()
def _mean_loss(net, x, y):
    logits = net(x)
    return (logits.logsumexp(1) - logits[torch.arange(len(y)), y]).mean().item()


def train(x, y, epochs, seed):
    torch.manual_seed(seed)
    net = ShapeNet()
    optimiser = torch.optim.AdamW(net.parameters(), lr=0.008)
    losses = [_mean_loss(net, x, y)]
    loader = DataLoader(TensorDataset(x, y), batch_size=24, shuffle=True)
    for _ in range(epochs):
        for images, labels in loader:
            loss = nn.functional.cross_entropy(net(images), labels)
            for p in net.parameters():
                p.grad = None
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
        losses.append(_mean_loss(net, x, y))
    return net, losses
