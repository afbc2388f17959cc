import numpy as np


def iou(box_a, box_b):
    """Intersection sur union de deux boîtes.

    Intersection over union of two boxes.

    box_a, box_b: (x1, y1, x2, y2) -> float
    """
    # TODO
    raise NotImplementedError


def non_maximum_suppression(boxes, scores, iou_threshold):
    """Indices des boîtes gardées, du meilleur score au moins bon.

    Indices of the kept boxes, from the best score to the worst.

    boxes (N, 4) as (x1, y1, x2, y2), scores (N,), iou_threshold from 0 to 1 -> list of integers
    """
    # TODO
    raise NotImplementedError
