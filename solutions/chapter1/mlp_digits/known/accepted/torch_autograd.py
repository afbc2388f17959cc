import numpy as np
import torch
import torch.nn.functional as F


def _tensors(arrays):
    return [torch.tensor(np.array(a), dtype=torch.float64) for a in arrays]


def _scores(w1, b1, w2, b2, x):
    return torch.relu(x @ w1 + b1) @ w2 + b2


def forward(params, x):
    return _scores(*_tensors(params), *_tensors([x]))


def predict(params, x):
    return forward(params, x).argmax(dim=1)


def loss_and_gradients(params, x, y):
    leaves = [p.requires_grad_() for p in _tensors(params)]
    loss = F.cross_entropy(_scores(*leaves, *_tensors([x])), torch.tensor(np.array(y)))
    return loss.item(), list(torch.autograd.grad(loss, leaves))


def train(x, y, classes, epochs, rng):
    hidden = 40
    w1, w2 = rng.normal(0, 0.08, (x.shape[1], hidden)), rng.normal(0, 0.1, (hidden, classes))
    params = _tensors([w1, np.zeros(hidden), w2, np.zeros(classes)])
    images, labels = _tensors([x])[0], torch.tensor(np.array(y))
    params = [p.requires_grad_() for p in params]
    losses = []
    for epoch in range(epochs + 1):
        for rows in torch.tensor(rng.permutation(len(x))).split(24) if epoch else []:
            loss = F.cross_entropy(_scores(*params, images[rows]), labels[rows])
            moves = torch.autograd.grad(loss, params)
            with torch.no_grad():
                for p, g in zip(params, moves):
                    p -= 0.2 * g
        with torch.no_grad():
            losses.append(F.cross_entropy(_scores(*params, images), labels).item())
    return [p.detach() for p in params], losses
