import numpy as np

BOXES = np.array([[0.0, 0.0, 10.0, 10.0], [1.0, 1.0, 11.0, 11.0], [20.0, 20.0, 30.0, 30.0], [0.0, 0.0, 10.0, 5.0]])
SCORES = np.array([0.8, 0.9, 0.7, 0.6])


def test_iou_examples(answer, expect):
    expect(answer.iou(BOXES[0], BOXES[1])).close_to(81 / 119)
    expect(answer.iou(BOXES[1], BOXES[3])).close_to(36 / 114)
    expect(answer.iou(BOXES[0], BOXES[0])).close_to(1.0)


def test_suppression_example(answer, expect):
    expect(answer.non_maximum_suppression(BOXES, SCORES, 0.5)).close_to([1, 2, 3])
