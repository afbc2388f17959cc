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


def test_each_step_has_its_own_gradient(answer, draw, tensor):
    """With lr = 0 and one image many times, all steps have the same gradient, that of a training on this
    image alone; it may grow with the size of the batches (a loss that is summed), not with their number."""
    count, image, mask = 256, 100 + 30 * draw.normal(1, 1, 12, 12), draw.uniform(1, 8, 8) < 0.5

    def trained(images):
        masks = tensor(np.repeat(mask, images, axis=0), dtype="int64")
        net = answer.SmallNet().fill("steps")
        answer.train_unet(net, tensor(np.repeat(image, images, axis=0)), masks, 1, 0.0).value  # noqa: B018
        return net, np.sqrt(sum(np.square(gradient).sum() for gradient in net.held_gradients().value))

    (net, many), (_, one) = trained(count), trained(1)
    mean = net.buffers()[0].value  # of the batch normalisation: each batch closes a tenth of the gap
    steps = np.log(np.clip(1 - mean / image.mean(), 1e-6, 1)) / np.log(0.9)
    assert many <= 1.1 * max(1.0, count / max(1.0, float(np.squeeze(steps)))) * one
