# The matrix of all the IoUs, then flags.
import numpy as np


def iou_matrix(a, b):
    width = np.minimum(a[:, None, 2], b[None, :, 2]) - np.maximum(a[:, None, 0], b[None, :, 0])
    height = np.minimum(a[:, None, 3], b[None, :, 3]) - np.maximum(a[:, None, 1], b[None, :, 1])
    common = np.where((width > 0) & (height > 0), width * height, 0.0)
    area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
    area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    return common / (area_a[:, None] + area_b[None, :] - common)


def iou(box_a, box_b):
    return float(iou_matrix(np.array([box_a], dtype=float), np.array([box_b], dtype=float))[0, 0])


def non_maximum_suppression(boxes, scores, iou_threshold):
    overlap = iou_matrix(boxes, boxes)
    alive = np.ones(len(scores), dtype=bool)
    kept = []
    for i in np.argsort(scores, kind="stable")[::-1]:
        if alive[i]:
            kept.append(i)
            alive &= ~(overlap[i] > iou_threshold)
    return kept
