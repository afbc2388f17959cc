def training_budget(
    n_examples: int, batch_size: int, epochs: int, drop_last: bool = False
) -> tuple[int, int]:
    """Nombre de lots par époque et nombre total d'itérations.

    Number of batches per epoch and total number of iterations.

    n_examples, batch_size, epochs: integers greater than zero
    drop_last: False keeps the last incomplete batch of each epoch, True drops it
    returns: (batches per epoch, iterations), two exact integers
    """
    # TODO
    raise NotImplementedError
