def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = 0
    for start in range(0, n_examples, batch_size):
        size = min(batch_size, n_examples - start)
        if size == batch_size or not drop_last:
            batches += 1
    iterations = 0
    for _ in range(epochs):
        iterations += batches
    return (batches, iterations)
