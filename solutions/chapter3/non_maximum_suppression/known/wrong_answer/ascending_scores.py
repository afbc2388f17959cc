# The boxes are taken by increasing score.
import numpy as np


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def iou(box_a, box_b):
    width = min(box_a[2], box_b[2]) - max(box_a[0], box_b[0])
    height = min(box_a[3], box_b[3]) - max(box_a[1], box_b[1])
    intersection = max(width, 0) * max(height, 0)
    return intersection / (area(box_a) + area(box_b) - intersection)


def non_maximum_suppression(boxes, scores, iou_threshold):
    kept = []
    for index in np.argsort(scores):
        if all(iou(boxes[index], boxes[other]) <= iou_threshold for other in kept):
            kept.append(int(index))
    return kept
