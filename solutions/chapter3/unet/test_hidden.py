import numpy as np


def noisy_discs(draw, count):
    """Images (count, 1, 36, 36) with a bright disc, and their masks (count, 32, 32)."""
    row, column = np.indices((36, 36))
    images = 80 + 20 * draw.normal(count, 1, 36, 36)
    masks = np.zeros((count, 36, 36), dtype=int)
    for image, mask in zip(images, masks, strict=True):
        (y, x), radius = draw.uniform(2, low=10.0, high=26.0), draw.uniform(1, low=5.0, high=9.0)
        mask[(row - y) ** 2 + (column - x) ** 2 <= radius**2] = 1
        image[0] += 60 * mask
    return images, masks[:, 2:-2, 2:-2]


def one_image_many_masks(draw):
    """One image eight times (every batch has the same mean and variance) and eight masks."""
    images = np.repeat(100 + 30 * draw.normal(1, 1, 12, 12), 8, axis=0)
    masks = np.array([draw.uniform(8, 8) < k / 9 for k in range(8)]).astype(int)
    return images, masks


def built(net, channels):
    """The network once it has seen an image: layers that take their size from it (LazyConv2d) are ready."""
    net.output_shape(1, channels, 188, 188)
    return net


def test_sizes_of_other_images(answer, reference, draw, expect):
    expect(answer.unet_sizes(188)).equal_to((4, 4))
    for _ in range(3):
        side = 12 + 16 * draw.integers(12, 70)
        expect(answer.unet_sizes(side)).equal_to(reference.unet_sizes(side))


def test_crop_of_odd_rectangles(answer, reference, draw, expect, tensor):
    for height, width in ((4, 7), (6, 6)):  # 2.5 and 3 in excess on each side, then 1.5 and 3.5
        skip, x = tensor(draw.normal(2, 3, 9, 13)), tensor(draw.normal(2, 2, height, width))
        expect(answer.crop_and_concat(skip, x)).close_to(reference.crop_and_concat(skip, x))


def test_crop_of_equal_sizes(answer, reference, draw, expect, tensor):
    skip, x = tensor(draw.normal(1, 2, 3, 5)), tensor(draw.normal(1, 2, 3, 5))
    expect(answer.crop_and_concat(skip, x)).close_to(reference.crop_and_concat(skip, x))


def test_channels_classes_and_width(answer, reference, draw, expect):
    options = {"in_channels": 3, "num_classes": draw.integers(4, 9), "width": draw.integers(5, 9)}
    mine, right = (built(side.UNet.meta(**options), 3) for side in (answer, reference))
    expect(mine.parameter_count()).equal_to(right.parameter_count())


def test_output_with_given_weights(answer, reference, draw, expect):
    images = 100 * draw.normal(1, 1, 188, 204)
    mine, right = (built(side.UNet(1, 3, 2), 1).fill("unet") for side in (answer, reference))
    expect(mine(images)).close_to(right(images), tol=1e-3)


def test_loss_of_each_epoch(answer, reference, draw, expect, tensor):
    images, masks = one_image_many_masks(draw)
    images, masks = tensor(images), tensor(masks, dtype="int64")
    mine, right = answer.SmallNet().fill("loss"), reference.SmallNet().fill("loss")
    expected = reference.train_unet(right, images, masks, 3, 0.0)
    expect(answer.train_unet(mine, images, masks, 3, 0.0)).close_to(expected, tol=1e-3)


def test_training_mode(answer, reference, draw, expect, tensor):
    images, masks = one_image_many_masks(draw)
    images, masks = tensor(images), tensor(np.repeat(masks[4:5], 8, axis=0), dtype="int64")
    mine, right = answer.SmallNet().fill("mode").eval(), reference.SmallNet().fill("mode").eval()
    expected = reference.train_unet(right, images, masks, 1, 0.0)
    expect(answer.train_unet(mine, images, masks, 1, 0.0)).close_to(expected, tol=1e-3)


def test_segments_new_images(answer, draw, expect, tensor):
    images, masks = noisy_discs(draw, 16)
    net = answer.SmallNet().fill("discs")
    # With lr = 0 nothing is learned: a first training on opposite masks can only leave gradients.
    opposite = tensor(1 - masks, dtype="int64")
    losses = answer.train_unet(net, tensor(images), opposite, 10, 0.0)
    expect(losses).satisfies(lambda values: values[-1] > 0.5 * values[0])
    losses = answer.train_unet(net, tensor(images), tensor(masks, dtype="int64"), 30, 0.02)
    expect(losses).satisfies(lambda values: len(values) == 30 and values[-1] <= 0.2)
    images, masks = noisy_discs(draw, 8)

    def good_enough(scores):
        found, true = scores.argmax(axis=1) == 1, masks == 1
        return (found & true).sum() >= 0.8 * (found | true).sum()

    expect(net.eval()(images)).has_shape((8, 2, 32, 32)).satisfies(good_enough)
