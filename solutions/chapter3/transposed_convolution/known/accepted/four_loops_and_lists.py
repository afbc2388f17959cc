# Four loops, nested lists everywhere.


def conv_transpose2d(x, kernel, stride=1, padding=0):
    hauteur, largeur = len(x), len(x[0])
    kh, kw = len(kernel), len(kernel[0])
    lignes = (hauteur - 1) * stride + kh
    colonnes = (largeur - 1) * stride + kw
    sortie = [[0.0] * colonnes for _ in range(lignes)]
    for i in range(hauteur):
        for j in range(largeur):
            for a in range(kh):
                for b in range(kw):
                    sortie[i * stride + a][j * stride + b] += x[i][j] * kernel[a][b]
    return [ligne[padding : colonnes - padding] for ligne in sortie[padding : lignes - padding]]
