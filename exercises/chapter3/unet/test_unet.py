import numpy as np


def test_sizes_of_the_paper(answer, expect):
    expect(answer.unet_sizes(572)).equal_to((28, 388))


def test_crop_example(answer, expect, tensor):
    skip, x = np.arange(36.0).reshape(1, 1, 6, 6), -np.ones((1, 1, 4, 4))
    expected = np.concatenate([skip[:, :, 1:5, 1:5], x], axis=1)
    expect(answer.crop_and_concat(tensor(skip), tensor(x))).close_to(expected)


def test_parameters_of_the_paper(answer, expect):
    net = answer.UNet.meta()
    net.output_shape(1, 1, 188, 188)  # layers that take their size from an image (LazyConv2d) are ready
    expect(net.parameter_count()).equal_to(31030658)


def test_smallest_image(answer, expect):
    expect(answer.UNet(width=3).output_shape(1, 1, 188, 188)).equal_to((1, 2, 4, 4))


def test_training_lowers_the_loss(answer, expect, tensor):
    row, column = np.indices((12, 12))
    disc = (row - 5.5) ** 2 + (column - 5.5) ** 2 <= 9
    images, masks = np.zeros((4, 1, 12, 12)), np.zeros((4, 8, 8), dtype=int)
    for k in range(4):
        images[k, 0] = 80 + 60 * disc + 10 * ((row * (k + 2) + column) % 3)
        masks[k] = disc[2:-2, 2:-2]
    net = answer.SmallNet().fill("public")
    losses = answer.train_unet(net, tensor(images), tensor(masks, dtype="int64"), 5, 0.01)
    expect(losses).satisfies(lambda values: len(values) == 5 and 0 <= values[-1] < values[0])
