# Sorts (score, index, box) tuples and pops the first.


def length(start_a, end_a, start_b, end_b):
    return max(0.0, min(end_a, end_b) - max(start_a, start_b))


def iou(box_a, box_b):
    inter = length(box_a[0], box_a[2], box_b[0], box_b[2]) * length(box_a[1], box_a[3], box_b[1], box_b[3])
    areas = [(b[2] - b[0]) * (b[3] - b[1]) for b in (box_a, box_b)]
    return inter / (sum(areas) - inter)


def non_maximum_suppression(boxes, scores, iou_threshold):
    items = sorted(zip(scores, range(len(scores)), list(boxes)), key=lambda item: item[0], reverse=True)
    keep = []
    while items:
        _, index, box = items.pop(0)
        keep.append(index)
        items = [item for item in items if iou(item[2], box) <= iou_threshold]
    return tuple(keep)
