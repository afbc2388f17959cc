import numpy as np


def softmax(logits, axis=-1):
    z = np.swapaxes(np.array(logits, dtype=np.float32), axis, -1)
    z = z - z.max(-1)[..., None]
    np.exp(z, out=z)
    z /= z.sum(-1)[..., None]
    return np.swapaxes(z, axis, -1)
