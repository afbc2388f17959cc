import numpy as np


def test_iou_of_small_rectangles(answer, reference, draw, expect):
    for _ in range(4):
        x, y, width, height = draw.uniform(4, low=0.2, high=0.6)
        box_a = [x, y, x + width, y + height]
        box_b = [x + 0.4 * width, y - 0.3 * height, x + 1.7 * width, y + 0.6 * height]
        expect(answer.iou(box_a, box_b)).close_to(reference.iou(box_a, box_b))


def test_iou_of_disjoint_boxes(answer, draw, expect):
    x, y = (int(v) for v in draw.integers(5, 20, 2))
    box = [x, y, x + 3, y + 2]
    far, left = [x + 5, y + 6, x + 9, y + 8], [x - 4, y, x - 1, y + 2]
    below, touching = [x, y + 4, x + 3, y + 5], [x + 3, y, x + 4, y + 2]
    for other in (far, left, below, touching):
        expect(answer.iou(box, other)).close_to(0.0)


def test_iou_of_nested_boxes(answer, reference, draw, expect):
    x, y = draw.uniform(2, low=-5.0, high=5.0)
    outer, inner = [x, y, x + 4.0, y + 3.0], [x + 1.0, y + 1.0, x + 3.0, y + 2.5]
    expect(answer.iou(outer, inner)).close_to(reference.iou(outer, inner))
    expect(answer.iou(inner, outer)).close_to(reference.iou(inner, outer))


def two_groups(draw):
    """Six boxes in mixed rows; 0.9, 0.7 and 0.5 overlap, 0.8 and 0.6 too, 0.4 is alone."""
    x, y = draw.uniform(2, low=0.0, high=3.0)
    left, right = np.array([x, y, x + 4, y + 6]), np.array([x + 50, y, x + 54, y + 6])
    boxes = np.array([left, right, left + 0.2, right - 0.3, left - 0.2, left + 20])
    scores = np.array([0.9, 0.8, 0.7, 0.6, 0.5, 0.4])
    orders = [[5, 3, 0, 2, 1, 4], [2, 1, 5, 0, 4, 3], [4, 5, 1, 3, 2, 0], [1, 4, 3, 0, 5, 2]]
    order = draw.choice(orders)
    return boxes[order], scores[order]


def test_two_groups_in_any_order(answer, reference, draw, expect):
    boxes, scores = two_groups(draw)
    expected = reference.non_maximum_suppression(boxes, scores, 0.5)
    expect(answer.non_maximum_suppression(boxes, scores, 0.5)).close_to(expected)


def test_iou_equal_to_the_threshold(answer, draw, expect):
    x, y = (float(v) for v in draw.integers(1, 10, 2))
    boxes = np.array([[x, y, x + 4, y + 2], [x, y, x + 2, y + 2]])
    expect(answer.non_maximum_suppression(boxes, np.array([0.9, 0.2]), 0.5)).close_to([0, 1])


def test_discarded_box_discards_nobody(answer, reference, draw, expect):
    x, y = draw.uniform(2, low=4.0, high=9.0)
    boxes = np.array([[x + shift, y, x + shift + 10, y + 8] for shift in (0.0, 4.0, 8.0)])
    scores = np.array([0.9, 0.8, 0.7])
    expected = reference.non_maximum_suppression(boxes, scores, 0.35)
    expect(answer.non_maximum_suppression(boxes, scores, 0.35)).close_to(expected)


def test_no_box(answer, draw, expect):
    expect(answer.non_maximum_suppression(np.zeros((0, 4)), np.zeros(0), 0.5)).close_to([])


def test_inputs_are_not_changed(answer, reference, draw, expect):
    boxes, scores = two_groups(draw)
    expected = reference.non_maximum_suppression(boxes, scores, 0.5)
    kept = answer.non_maximum_suppression(boxes, scores, 0.5)
    expect(kept).leaves_inputs_alone().close_to(expected)
