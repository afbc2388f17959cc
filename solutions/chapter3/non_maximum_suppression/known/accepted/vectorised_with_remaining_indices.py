# The usual vectorised version: the IoU of the best box with all the remaining ones at once.
import numpy as np


def ious(box, boxes):
    left_top = np.maximum(box[:2], boxes[:, :2])
    right_bottom = np.minimum(box[2:], boxes[:, 2:])
    intersection = np.clip(right_bottom - left_top, 0, None).prod(axis=1)
    area = (box[2:] - box[:2]).prod()
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    return intersection / (area + areas - intersection)


def iou(box_a, box_b):
    return ious(np.asarray(box_a, dtype=float), np.asarray([box_b], dtype=float))[0]


def non_maximum_suppression(boxes, scores, iou_threshold):
    order = np.argsort(-np.asarray(scores))
    kept = []
    while order.size > 0:
        best, order = order[0], order[1:]
        kept.append(best)
        order = order[ious(boxes[best], boxes[order]) <= iou_threshold]
    return np.array(kept, dtype=np.int64)
