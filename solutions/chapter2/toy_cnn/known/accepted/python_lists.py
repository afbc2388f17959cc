BLUR = [[1, 1, 1], [1, 1, 1], [1, 1, 1]]
LEFT_MINUS_RIGHT = [[1, 0, -1], [1, 0, -1], [1, 0, -1]]
TOP_MINUS_BOTTOM = [[1, 1, 1], [0, 0, 0], [-1, -1, -1]]

FILTERS1 = [BLUR, LEFT_MINUS_RIGHT, TOP_MINUS_BOTTOM]

FILTERS2 = [[LEFT_MINUS_RIGHT] * 3, [TOP_MINUS_BOTTOM] * 3]

WEIGHT = [
    [1, 1, -1, -1, 0, 0, 0, 0],
    [0, 0, 1, 1, 1, 1, 0, 0],
    [0, 0, 0, 0, -1, -1, 1, 1],
]
BIAS = [0, 5, 3]


def convolution(cartes, filtres):
    hauteur, largeur = len(cartes[0]), len(cartes[0][0])
    sorties = []
    for filtre in filtres:
        sortie = [[0.0] * largeur for _ in range(hauteur)]
        for i in range(hauteur):
            for j in range(largeur):
                somme = 0.0
                for c in range(len(cartes)):
                    for di in range(3):
                        for dj in range(3):
                            y, x = i + di - 1, j + dj - 1
                            if 0 <= y < hauteur and 0 <= x < largeur:
                                somme += filtre[c][di][dj] * cartes[c][y][x]
                sortie[i][j] = somme if somme > 0 else 0.0
        sorties.append(sortie)
    return sorties


def first_layer(image):
    return convolution([image], [[filtre] for filtre in FILTERS1])


def pool(maps):
    hauteur, largeur = len(maps[0]), len(maps[0][0])
    return [
        [
            [
                max(
                    carte[y][x]
                    for y in range(max(i - 1, 0), min(i + 2, hauteur))
                    for x in range(max(j - 1, 0), min(j + 2, largeur))
                )
                for j in range(0, largeur, 2)
            ]
            for i in range(0, hauteur, 2)
        ]
        for carte in maps
    ]


def second_layer(maps):
    return convolution(maps, FILTERS2)


def toy_cnn(image):
    cartes = pool(second_layer(pool(first_layer(image))))
    entrees = [valeur for carte in cartes for ligne in carte for valeur in ligne]
    return [sum(w * e for w, e in zip(poids, entrees)) + b for poids, b in zip(WEIGHT, BIAS)]
