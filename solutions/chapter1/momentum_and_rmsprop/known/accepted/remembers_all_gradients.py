import numpy as np


class Momentum:
    def __init__(self, learning_rate, momentum=0.9, dampened=False):
        self.pas, self.m, self.amorti = learning_rate, momentum, dampened
        self.passe = []

    def step(self, w, gradient):
        self.passe.insert(0, np.array(gradient, dtype=float))
        vitesse = sum(self.m**k * g for k, g in enumerate(self.passe))
        if self.amorti:
            vitesse = (1 - self.m) * vitesse
        return w - self.pas * vitesse


class RMSprop:
    def __init__(self, learning_rate, decay=0.9, eps=1e-8):
        self.pas, self.oubli, self.eps = learning_rate, decay, eps
        self.passe = []

    def step(self, w, gradient):
        self.passe.insert(0, np.array(gradient, dtype=float))
        s = (1 - self.oubli) * sum(self.oubli**k * g * g for k, g in enumerate(self.passe))
        return w - self.pas * np.asarray(gradient) / (s**0.5 + self.eps)
