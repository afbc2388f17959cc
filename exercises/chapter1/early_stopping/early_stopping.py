def early_stopping(val_losses, patience, min_delta=0.0):
    """Donne l'époque dont on garde les poids et celle après laquelle l'apprentissage s'arrête.

    Give the epoch whose weights are kept and the one after which training stops.

    val_losses: list of floats, one per epoch, from epoch 0 on; left unmodified
    patience: int, at least 1
    min_delta: float, 0 or more
    returns: a pair of ints (kept epoch, last epoch)
    """
    # TODO
    raise NotImplementedError
