class Stopper:
    def __init__(self, patience, min_delta):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.epoch, self.bad = float("inf"), None, 0

    def stop(self, epoch, loss):
        if self.epoch is None or self.best - loss > self.min_delta:
            self.best, self.epoch, self.bad = loss, epoch, 0
            return False
        self.bad += 1
        return self.bad >= self.patience


def early_stopping(val_losses, patience, min_delta=0.0):
    stopper = Stopper(patience, min_delta)
    last = None
    for last, loss in enumerate(val_losses):
        if stopper.stop(last, loss):
            break
    return [stopper.epoch, last]
