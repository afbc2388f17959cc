def fenetre(x, ligne, colonne, k):
    """Les pixels de la fenêtre qui sont vraiment dans l'image."""
    hauteur, largeur = len(x), len(x[0])
    return [
        float(x[i][j])
        for i in range(ligne, ligne + k)
        for j in range(colonne, colonne + k)
        if 0 <= i < hauteur and 0 <= j < largeur
    ]


def departs(taille, k, pas, p):
    return range(-p, taille + p - k + 1, pas)


def max_pool2d(x, kernel_size, stride, padding=0):
    return [
        [max(fenetre(x, i, j, kernel_size)) for j in departs(len(x[0]), kernel_size, stride, padding)]
        for i in departs(len(x), kernel_size, stride, padding)
    ]


def avg_pool2d(x, kernel_size, stride, padding=0):
    return [
        [
            sum(fenetre(x, i, j, kernel_size)) / kernel_size**2
            for j in departs(len(x[0]), kernel_size, stride, padding)
        ]
        for i in departs(len(x), kernel_size, stride, padding)
    ]
