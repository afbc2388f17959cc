PRIME = 65537  # its square is beyond 32 bits


def mlp_param_count(work, pick):
    layers, unit = pick.size("layers", 2, 7), pick("unit of the sizes", 1, PRIME)
    sizes = [unit * pick.size("size", 1, 9) for _ in range(7)][:layers]
    work.mlp_param_count(tuple(sizes) if pick("given as", "list", "tuple") == "tuple" else sizes)
