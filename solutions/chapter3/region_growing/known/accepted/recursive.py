# Recursion on the neighbours, mask as nested lists of 0 and 1.


def region_growing(image, seed, tolerance):
    hauteur, largeur = len(image), len(image[0])
    masque = [[0] * largeur for _ in range(hauteur)]

    def visiter(i, j):
        masque[i][j] = 1
        for di, dj in [(-1, 0), (1, 0), (0, -1), (0, 1)]:
            a, b = i + di, j + dj
            if a < 0 or b < 0 or a >= hauteur or b >= largeur or masque[a][b] == 1:
                continue
            if abs(float(image[a][b]) - float(image[i][j])) <= tolerance:
                visiter(a, b)

    visiter(seed[0], seed[1])
    return masque
