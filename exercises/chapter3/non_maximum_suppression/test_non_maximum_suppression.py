import numpy as np

BOXES = np.array([[0, 0, 10, 10], [1, 1, 11, 11], [20, 20, 30, 30], [0, 0, 10, 5]], dtype=float)
SCORES = np.array([0.8, 0.9, 0.7, 0.6])


def test_iou_examples(answer, expect):
    expect(answer.iou(BOXES[0], BOXES[1])).close_to(81 / 119)
    expect(answer.iou(BOXES[1], BOXES[3])).close_to(36 / 114)
    expect(answer.iou(BOXES[0], BOXES[0])).close_to(1.0)


def test_suppression_example(answer, expect):
    expect(answer.non_maximum_suppression(BOXES, SCORES, 0.5)).close_to([1, 2, 3])
