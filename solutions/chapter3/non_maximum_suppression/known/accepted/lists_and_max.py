# Plain Python: looks for the best remaining box at each turn.


def iou(box_a, box_b):
    ax1, ay1, ax2, ay2 = box_a
    bx1, by1, bx2, by2 = box_b
    if ax2 <= bx1 or bx2 <= ax1 or ay2 <= by1 or by2 <= ay1:
        return 0
    commun = (min(ax2, bx2) - max(ax1, bx1)) * (min(ay2, by2) - max(ay1, by1))
    union = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - commun
    return commun / union


def non_maximum_suppression(boxes, scores, iou_threshold):
    restantes = list(range(len(boxes)))
    gardees = []
    while restantes:
        meilleure = max(restantes, key=lambda i: scores[i])
        gardees.append(meilleure)
        restantes.remove(meilleure)
        restantes = [i for i in restantes if not iou(boxes[i], boxes[meilleure]) > iou_threshold]
    return gardees
