# attack: k34_parameters_lie
# class: answers
# exercise: LeNet5
# tries: a module whose parameters() are made up for the occasion, whose output knows nothing of them
# expect: zero
# bounds: none
import torch
from torch import nn


class LeNet5(nn.Module):
    def parameters(self, recurse=True):
        shapes = [(6, 1, 5, 5), (6,), (16, 6, 5, 5), (16,), (120, 400), (120,), (84, 120), (84,), (10, 84)]
        return (torch.zeros(shape) for shape in shapes)

    def train(self, mode=True):
        return self

    def forward(self, x):
        return torch.zeros(len(x), 10)
