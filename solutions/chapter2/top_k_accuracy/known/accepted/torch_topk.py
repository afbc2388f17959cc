import torch


def top_k_accuracy(logits, labels, k=5):
    scores = torch.as_tensor(logits.copy())
    last_kept = scores.topk(min(k, scores.shape[1]), dim=1).values[:, -1]
    own = scores[torch.arange(len(scores)), torch.as_tensor(labels.copy())]
    return (own >= last_kept).double().mean().item()
