# The scores of the boxes already treated are set to -1 in the array that was received.
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
    while len(scores) and scores.max() > -1:
        best = int(np.argmax(scores))
        kept.append(best)
        scores[best] = -1
        for index in range(len(boxes)):
            if iou(boxes[index], boxes[best]) > iou_threshold:
                scores[index] = -1
    return kept
