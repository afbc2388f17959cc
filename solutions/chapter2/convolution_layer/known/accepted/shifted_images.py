import numpy as np


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    p = padding
    z = np.concatenate([np.zeros((x.shape[0], p, x.shape[2])), x, np.zeros((x.shape[0], p, x.shape[2]))], axis=1)
    z = np.concatenate([np.zeros((z.shape[0], z.shape[1], p)), z, np.zeros((z.shape[0], z.shape[1], p))], axis=2)
    n_out, _, kh, kw = weight.shape
    h = (z.shape[1] - kh) // stride + 1
    w = (z.shape[2] - kw) // stride + 1
    y = np.zeros((n_out, h, w))
    for u in range(kh):
        for v in range(kw):
            part = z[:, u : u + (h - 1) * stride + 1 : stride, v : v + (w - 1) * stride + 1 : stride]
            y += np.tensordot(weight[:, :, u, v], part, axes=1)
    if bias is not None:
        y += np.reshape(bias, (-1, 1, 1))
    if relu:
        y[y < 0] = 0
    return y
