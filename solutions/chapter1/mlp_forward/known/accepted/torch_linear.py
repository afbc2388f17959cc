import torch
import torch.nn.functional as F

KNOWN = {"relu": torch.relu, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "identity": lambda z: z}
KNOWN["softmax"] = lambda z: torch.softmax(z, dim=-1)


def mlp_forward(x, weights, biases, hidden="relu", output="identity"):
    h = torch.as_tensor(x.copy(), dtype=torch.float64)
    for i, (w, b) in enumerate(zip(weights, biases)):
        w, b = (torch.as_tensor(a.copy(), dtype=torch.float64) for a in (w, b))
        h = KNOWN[output if i == len(weights) - 1 else hidden](F.linear(h, w.T, b))
    return h
