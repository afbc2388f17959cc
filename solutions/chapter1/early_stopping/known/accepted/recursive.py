def early_stopping(val_losses, patience, min_delta=0.0):
    return follow(val_losses, patience, min_delta, 0)


def follow(losses, patience, min_delta, kept):
    window = losses[kept + 1 : kept + 1 + patience]
    for offset, loss in enumerate(window):
        if loss < losses[kept] - min_delta:
            return follow(losses, patience, min_delta, kept + 1 + offset)
    return kept, kept + len(window)
