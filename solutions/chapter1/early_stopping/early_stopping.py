def early_stopping(val_losses, patience, min_delta=0.0):
    best, kept, waited = val_losses[0], 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < best - min_delta:
            best, kept, waited = val_losses[epoch], epoch, 0
        else:
            waited += 1
            if waited == patience:
                return kept, epoch
    return kept, len(val_losses) - 1
