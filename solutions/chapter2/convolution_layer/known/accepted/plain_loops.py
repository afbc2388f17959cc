import numpy as np


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    C, H, W = x.shape
    O, _, kh, kw = weight.shape
    xp = np.zeros((C, H + 2 * padding, W + 2 * padding))
    xp[:, padding : padding + H, padding : padding + W] = x
    out_h = (H + 2 * padding - kh) // stride + 1
    out_w = (W + 2 * padding - kw) // stride + 1
    out = np.zeros((O, out_h, out_w))
    for o in range(O):
        for i in range(out_h):
            for j in range(out_w):
                total = 0.0 if bias is None else bias[o]
                for c in range(C):
                    for u in range(kh):
                        for v in range(kw):
                            total += weight[o, c, u, v] * xp[c, i * stride + u, j * stride + v]
                out[o, i, j] = max(0.0, total) if relu else total
    return out
