def mini_batches(order, batch_size, drop_last=False):
    lots, lot = [], []
    for i in order:
        lot.append(int(i))
        if len(lot) == batch_size:
            lots.append(lot)
            lot = []
    if lot and not drop_last:
        lots.append(lot)
    return lots


def sgd_epoch(w, x, y, order, batch_size, learning_rate, drop_last=False):
    w, pas = [float(v) for v in w], 0
    for lot in mini_batches(order, batch_size, drop_last):
        gradient = [0.0] * len(w)
        for i in lot:
            erreur = sum(w[j] * x[i, j] for j in range(len(w))) - y[i]
            for j in range(len(w)):
                gradient[j] += 2 * erreur * x[i, j]
        w = [w[j] - learning_rate * gradient[j] / len(lot) for j in range(len(w))]
        pas += 1
    return w, pas
