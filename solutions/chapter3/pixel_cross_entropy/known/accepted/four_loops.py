import math


def pixel_cross_entropy(logits, target):
    N, C, H, W = logits.shape
    total = 0.0
    for n in range(N):
        for i in range(H):
            for j in range(W):
                scores = [float(logits[n, c, i, j]) for c in range(C)]
                m = max(scores)
                log_somme = m + math.log(sum(math.exp(s - m) for s in scores))
                total += log_somme - scores[target[n, i, j]]
    return total / (N * H * W)
