def mlp_param_count(layer_sizes):
    tailles = list(layer_sizes)
    poids = sum(tailles[i] * tailles[i + 1] for i in range(len(tailles) - 1))
    biais = sum(tailles) - tailles[0]
    return poids + biais
