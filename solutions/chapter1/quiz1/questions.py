import math

import numpy as np

PARTS = [(a, b, total - a - b) for total in (10, 20) for a in range(2, 14) for b in range(2, 14)]
PARTS = [parts for parts in PARTS if parts[2] >= 2 and len(set(parts)) == 3]
ORDERS = ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0))


# --- neurons --------------------------------------------------------------------------------------
def neuron_output(pick):
    x, w = (pick.made(lambda draw: draw.integers(2, 8, 3)) for _ in range(2))
    w[pick("negative weight", 0, 1, 2)] *= -1
    bias = pick.size("bias", 3, 9)
    weighted = int(x @ w)
    pick.require(weighted > bias)
    return (
        {"x": tuple(x.tolist()), "w": tuple(w.tolist()), "bias": bias},
        weighted + bias,
        {
            "forgets_the_bias": weighted,
            "subtracts_the_bias": weighted - bias,
            "forgets_the_weights": int(x.sum()) + bias,
            "loses_the_sign_of_a_weight": int(x @ np.abs(w)) + bias,
        },
    )


def boolean_neuron(pick):
    gate, w = pick("gate", "and", "or", "nand", "nor"), pick("weight", 2, 4, 6, 8, 10)
    tables = {"and": (0, 0, 0, 1), "or": (0, 1, 1, 1), "nand": (1, 1, 1, 0), "nor": (1, 0, 0, 0)}
    biases = {"and": -3 * w // 2, "or": -w // 2, "nand": 3 * w // 2, "nor": w // 2}
    nearby = {"and": "or", "or": "and", "nand": "nor", "nor": "nand"}
    always, never = (w // 2, -5 * w // 2) if gate in ("and", "or") else (5 * w // 2, -w // 2)
    return (
        {"table": tables[gate], "w": w if gate in ("and", "or") else -w},
        biases[gate],
        {
            "wrong_threshold": biases[nearby[gate]],
            "always_answers_one": always,
            "never_answers_one": never,
        },
    )


def sigmoid_slope(pick):
    y = pick("output", 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)
    slope = pick("slope", 2, 3, 4, 5, 6, 8)
    return (
        {"y": y, "slope": slope},
        round(slope * y * (1 - y), 6),
        {
            "slope_forgotten": round(y * (1 - y), 6),
            "slope_twice": round(slope**2 * y * (1 - y), 6),
            "exponential": round(slope * y, 6),
            "hyperbolic_tangent": round(slope * (1 - y**2), 6),
        },
    )


def leaky_relu(pick):
    low, high = pick.size("negative", 2, 9), pick.size("positive", 2, 9)
    alpha = pick("slope", 0.01, 0.02, 0.05, 0.1, 0.2)
    return (
        {"x": (-low, 0, high), "alpha": alpha},
        np.array([-alpha * low, 0, high]).round(6),
        {
            "cuts_the_negative_side": np.array([0, 0, high]),
            "slope_on_both_sides": np.array([-alpha * low, 0, alpha * high]).round(6),
            "sign_of_the_leak": np.array([alpha * low, 0, high]).round(6),
        },
    )


def dead_unit(pick):
    table = pick.made(lambda draw: draw.integers(1, 10, 4, 5))
    dead, nearly = pick.size("dead", 0, 4), pick.size("nearly dead", 0, 4)
    awake = pick.size("awake", 0, 3)
    pick.require(dead != nearly)
    table[:, dead] = 0
    table[np.arange(4) != awake, nearly] = 0
    return {"table": table}, dead, {"counts_from_one": dead + 1, "wakes_up_once": nearly}


def preactivation_spread(pick):
    root = pick.size("root", 5, 40)
    return (
        {"inputs": root * root},
        root,
        {"variance_given": root * root, "spread_of_a_weight": 1, "inverted": round(1 / root, 6)},
    )


# --- outputs and losses ---------------------------------------------------------------------------
def softmax_of_logarithms(pick):
    a, b, c = pick.made(lambda draw: PARTS[int(draw.integers(0, len(PARTS)))])
    x = np.array([a, b, c], float)
    return (
        {"a": a, "b": b, "c": c},
        (x / x.sum()).round(6),
        {
            "exponential_forgotten": np.log(x) / np.log(x).sum(),
            "sigmoid": x / (1 + x),
            "divided_by_the_largest": x / x.max(),
            "negative_exponent": (1 / x) / (1 / x).sum(),
        },
    )


def three_cross_entropies(pick):
    order, right = pick("order", *ORDERS), pick("class", 0, 1, 2)
    scores = np.array([[0.9, 0.2, 0.2], [0.2, 0.3, 0.2], [0.2, 0.9, 0.2]])[list(order)]
    powers = np.exp(scores)
    losses = -np.log(powers / powers.sum(axis=1, keepdims=True))[:, right]
    return (
        {"scores": scores, "right": right},
        losses.round(6),
        {
            "base_ten_logarithm": losses / math.log(10),
            "base_two_logarithm": losses / math.log(2),
            "softmax_forgotten": -np.log(scores[:, right]),
            "minus_sign_forgotten": -losses,
            "softmax_over_the_examples": -np.log(powers / powers.sum(axis=0))[:, right],
        },
    )


def batch_loss(pick):
    classes = pick("classes", 5, 10, 20)
    losses = pick.made(lambda draw: draw.integers(2, 30, 4))
    total = int(losses.sum())
    pick.require(total % 4 == 0 and len(set(losses.tolist())) == 4)
    return (
        {"losses": tuple((losses / 10).tolist()), "classes": classes},
        round(total / 40, 6),
        {
            "sum_over_the_examples": round(total / 10, 6),
            "divided_by_the_classes": round(total / 40 / classes, 6),
            "classes_instead_of_examples": round(total / 10 / classes, 6),
        },
    )


def squared_error_of_a_batch(pick):
    targets = pick.made(lambda draw: draw.integers(1, 7, 2, 2))
    errors = pick.made(lambda draw: draw.integers(1, 5, 2, 2))
    errors[pick("row", 0, 1), pick("column", 0, 1)] *= -1
    total = int((errors**2).sum())
    pick.require(total % 4 == 0)
    return (
        {"outputs": targets + errors, "targets": targets},
        total / 2,
        {
            "mean_of_all_entries": total / 4,
            "sum_over_the_examples": float(total),
            "norm_not_squared": float(np.sqrt((errors**2).sum(axis=1)).mean()),
            "absolute_errors": float(np.abs(errors).sum() / 2),
            "errors_added_before_the_square": float((errors.sum(axis=1) ** 2).mean()),
        },
    )


def one_hot_rows(pick):
    labels = pick.made(lambda draw: draw.permutation(4)[:3])
    pick.require(0 in labels)
    rows = np.eye(4, dtype=int)[labels]
    return (
        {"labels": tuple(labels.tolist())},
        rows,
        {"counts_from_one": np.eye(5, dtype=int)[labels][:, 1:], "transposed": rows.T},
    )


def gradient_of_the_scores(pick):
    shares, order = pick("shares", (1, 2, 7), (1, 3, 6), (2, 3, 5), (1, 4, 5)), pick("order", *ORDERS)
    p, right = np.array(shares)[list(order)] / 10, pick("class", 0, 1, 2)
    y = np.eye(3)[right]
    return (
        {"p": tuple(p.tolist()), "right": right},
        (p - y).round(6),
        {
            "sign": (y - p).round(6),
            "target_forgotten": p,
            "divided_by_the_classes": (p - y) / 3,
            "right_class_alone": ((p - y) * y).round(6),
        },
    )


# --- descent --------------------------------------------------------------------------------------
def two_descent_steps(pick):
    target, start = pick.size("minimum", 2, 9), pick("distance", 5, 10, -5, -10, 20)
    rate = pick("rate", 0.1, 0.2, 0.3, 0.4)
    first = start - rate * start**2
    return (
        {"target": target, "start": target + start, "rate": rate},
        round(target + start * (1 - 2 * rate) ** 2, 6),
        {
            "climbs": round(target + start * (1 + 2 * rate) ** 2, 6),
            "gradient_of_the_start": round(target + start * (1 - 4 * rate), 6),
            "one_step_only": round(target + start * (1 - 2 * rate), 6),
            "factor_two_forgotten": round(target + start * (1 - rate) ** 2, 6),
            "loss_instead_of_gradient": round(target + first - rate * first**2, 6),
        },
    )


def step_of_a_batch(pick):
    gradients = pick.made(lambda draw: draw.integers(1, 10, 4))
    w, rate, examples = pick.size("w", 3, 9), pick("rate", 0.1, 0.2, 0.5), pick("examples", 100, 200, 400)
    total = int(gradients.sum())
    pick.require(total % 4 == 0)
    return (
        {"gradients": tuple(gradients.tolist()), "w": w, "rate": rate, "examples": examples},
        round(w - rate * total / 4, 6),
        {
            "divided_by_the_whole_set": round(w - rate * total / examples, 6),
            "sum_of_the_gradients": round(w - rate * total, 6),
            "climbs": round(w + rate * total / 4, 6),
        },
    )


def two_momentum_steps(pick):
    w, rate, keep = pick.size("w", 4, 9), pick("rate", 0.1, 0.2), pick("momentum", 0.5, 0.8, 0.9)
    first, second = pick.size("first", 2, 6), pick.size("second", 2, 6)
    pick.require(first != second)

    def after(one, two):
        return round(w - rate * (one + two), 6)

    return (
        {"w": w, "rate": rate, "momentum": keep, "first": first, "second": second},
        after(first, keep * first + second),
        {
            "exponential_average": after((1 - keep) * first, (1 - keep) * (keep * first + second)),
            "climbs": round(w + rate * (first + keep * first + second), 6),
            "momentum_on_everything": after(keep * first, keep * (keep * first + second)),
            "velocity_forgotten": after(first, second),
            "first_step_forgotten": after(0, keep * first + second),
        },
    )


def first_adam_step(pick):
    w, rate = pick.size("w", 2, 9), pick("rate", 0.1, 0.2, 0.5)
    gradient = pick("gradient", 2, 4, 5, -2, -4, -5)
    sign = math.copysign(1, gradient)
    return (
        {"w": w, "rate": rate, "gradient": gradient},
        round(w - rate * sign, 6),
        {
            "bias_correction_forgotten": w - rate * sign * 0.1 / math.sqrt(0.001),
            "square_root_forgotten": round(w - rate / gradient, 6),
            "plain_step": round(w - rate * gradient, 6),
            "climbs": round(w + rate * sign, 6),
        },
    )


def step_decay(pick):
    start, ratio = pick("start", 0.1, 0.2, 0.4, 0.8), pick("ratio", 0.5, 0.2)
    every = pick("every", 10, 20, 30, 50)
    extra = pick("extra", 2, 3, 4, 6, 7, 8)
    iteration = 2 * every + extra * every // 10
    steps = iteration / every
    return (
        {"start": start, "ratio": ratio, "every": every, "iteration": iteration},
        round(start * ratio**2, 6),
        {
            "no_floor": start * ratio**steps,
            "one_drop_too_many": round(start * ratio**3, 6),
            "one_drop": round(start * ratio, 6),
            "constant": start,
        },
    )


def exponential_decay(pick):
    start, power = pick("start", 0.2, 0.3, 0.4, 0.5, 0.6, 0.8), pick("power", 0.5, 1.5, 2)
    beta = pick("beta", 0.01, 0.02, 0.05)
    pick.require(abs(round(power / beta) * beta - power) < 1e-9)
    return (
        {"start": start, "beta": beta, "iteration": round(power / beta)},
        round(start * math.exp(-power), 6),
        {
            "sign_of_the_exponent": start * math.exp(power),
            "base_ten": start * 10**-power,
            "base_two": start * 2**-power,
        },
    )


def early_stopping(pick):
    best = pick.size("best epoch", 2, 4)
    later = pick.size("later", best + 3, best + 4)
    falling = pick.made(lambda draw: np.sort(52 + draw.permutation(40)[: best + 1])[::-1])
    rising = pick.made(lambda draw: falling[-1] + 1 + draw.permutation(9)[:2])
    after = pick.made(lambda draw: falling[-1] + 10 + draw.permutation(9)[: 7 - best])
    losses = np.concatenate([falling, rising, after])
    losses[later] = falling[-1] - 2 - pick.size("drop", 1, 9)
    return (
        {"losses": tuple((losses / 100).tolist())},
        best,
        {
            "epoch_of_the_stop": best + 2,
            "best_of_the_whole_list": later,
            "last_epoch": len(losses) - 1,
            "counts_from_one": best + 1,
        },
    )


# --- counting -------------------------------------------------------------------------------------
def digit_network(pick):
    side, hidden = pick("side", 12, 14, 16, 18, 20, 24, 28), pick("hidden", 20, 30, 40, 50, 60, 80, 100)
    inputs = side * side
    total = inputs * hidden + hidden + hidden * 10 + 10
    return (
        {"side": side, "hidden": hidden},
        total,
        {
            "biases_forgotten": total - hidden - 10,
            "product_of_the_sizes": inputs * hidden * 10,
            "one_bias_per_layer": total - hidden - 10 + 2,
            "side_of_the_image": side * hidden + hidden + hidden * 10 + 10,
            "output_layer_forgotten": inputs * hidden + hidden,
        },
    )


def large_image_network(pick):
    hidden = 10 * pick.size("tens of neurons", 2, 40)
    total = 10000 * hidden + hidden + hidden * 10 + 10
    return (
        {"hidden": hidden},
        total,
        {
            "biases_on_the_inputs": total + 10000,
            "biases_forgotten": total - hidden - 10,
            "biases_of_the_previous_layer": 10000 * hidden + 10000 + hidden * 10 + hidden,
            "side_of_the_image": 100 * hidden + hidden + hidden * 10 + 10,
        },
    )


def linear_layer_shape(pick):
    batch, inputs = pick("batch", 16, 20, 24, 32, 40), pick("inputs", 784, 1000, 1024, 2048)
    outputs = pick("outputs", 256, 400, 512, 640)
    return (
        {"batch": batch, "inputs": str(inputs), "outputs": outputs},
        (batch, outputs),
        {
            "size_of_no_layer": (batch, outputs // 8),
            "axes_exchanged": (outputs, batch),
            "size_of_the_input": (batch, inputs),
            "axis_of_the_batch_lost": (outputs,),
        },
    )


def batches_and_iterations(pick):
    size, batches = pick("batch size", 4, 5, 8, 10, 20, 25), pick.size("batches", 11, 60)
    epochs = pick("epochs", 200, 400, 600, 800, 1000)
    pick.require(batches % 10)
    return (
        {"examples": size * batches, "size": size, "epochs": epochs},
        np.array([batches, batches * epochs]),
        {
            "iterations_are_epochs": np.array([batches, epochs]),
            "one_update_per_example": np.array([batches, size * batches * epochs]),
            "batch_size_as_number_of_batches": np.array([size, size * epochs]),
            "epochs_divided_by_the_batch_size": np.array([batches, epochs // size]),
            "numbers_exchanged": np.array([batches * epochs, batches]),
        },
    )


def colour_image_weights(pick):
    height, width = pick("height", 20, 30, 40), pick("width", 50, 60, 80)
    neurons = pick("neurons", 20, 40, 50, 70)
    pixels = height * width
    return (
        {"height": height, "width": width, "neurons": neurons},
        3 * pixels * neurons,
        {
            "one_weight_per_pixel": pixels,
            "channels_forgotten": pixels * neurons,
            "one_weight_per_value": 3 * pixels,
            "biases_counted": (3 * pixels + 1) * neurons,
        },
    )


def printed_updates(pick):
    size, full, epochs = pick("size", 20, 30, 40), pick.size("full", 4, 9), pick("epochs", 2, 3)
    examples = size * full + size // 10 * pick("rest", 3, 4, 6, 7)
    return (
        {"examples": examples, "size": size, "epochs": epochs},
        None,
        {
            "incomplete_batch_lost": full * epochs,
            "counted_once": full * epochs + 1,
            "one_epoch": full + 1,
            "one_update_per_example": examples * epochs,
        },
    )


# --- layers and regularisers ----------------------------------------------------------------------
def penalty(pick):
    w = pick.made(lambda draw: draw.integers(2, 8, 3))
    w[pick("negative", 0, 1, 2)] *= -1
    alpha = pick("alpha", 0.1, 0.2, 0.4, 0.6)
    squares = int((w**2).sum())
    return (
        {"w": tuple(w.tolist()), "alpha": alpha},
        round(alpha * squares / 2, 6),
        {
            "half_forgotten": round(alpha * squares, 6),
            "norm_not_squared": alpha * math.sqrt(squares) / 2,
            "absolute_values": round(alpha * float(np.abs(w).sum()) / 2, 6),
            "signed_squares": round(alpha * float((w * np.abs(w)).sum()) / 2, 6),
        },
    )


def normalised_batch(pick):
    spread, centre = pick("spread", 2, 3, 4, 5), pick.size("centre", 15, 30)
    gamma, beta = pick("gamma", 2, 4, 6), pick.size("beta", 1, 5)
    deviations = spread * pick.made(lambda draw: np.array([-3, -1, 0, 1, 3])[draw.permutation(5)])
    deviation = 2 * spread
    return (
        {"x": tuple((centre + deviations).tolist()), "gamma": gamma, "beta": beta},
        (gamma * deviations / deviation + beta).round(6),
        {
            "gamma_and_beta_forgotten": (deviations / deviation).round(6),
            "divided_by_the_variance": gamma * deviations / deviation**2 + beta,
            "unbiased_variance": gamma * deviations / (deviation * math.sqrt(1.25)) + beta,
            "mean_not_subtracted": gamma * (centre + deviations) / deviation + beta,
        },
    )


def dropped_values(pick):
    rate, scale = pick("rate", (0.2, 1.25), (0.6, 2.5), (0.75, 4))
    x = 2 * pick.made(lambda draw: 1 + draw.permutation(9)[:4])
    tenths = pick.made(lambda draw: draw.permutation(10)[:4])
    u = tenths / 10
    keep = u >= rate
    pick.require(keep.sum() == 2 and rate not in u)
    return (
        {"x": tuple(x.tolist()), "u": tuple(u.tolist()), "rate": rate},
        (x * keep * scale).round(6),
        {
            "not_rescaled": x * keep,
            "mask_inverted": (x * ~keep * scale).round(6),
            "divided_by_the_rate": x * keep / rate,
            "test_mode": x,
        },
    )


def class_axis(pick):
    n, classes = pick("n", 4, 8, 16), pick("classes", 3, 5, 10)
    height, width = pick("height", 6, 12, 20), pick("width", 7, 9, 24)
    return (
        {"n": n, "classes": classes, "height": height, "width": width},
        None,
        {
            "first_axis": str((classes, height, width)),
            "last_axis": str((n, classes, height)),
            "axis_kept": str((n, 1, height, width)),
        },
    )


# --- applications ---------------------------------------------------------------------------------
def enlarged_image(pick):
    batch, factor = pick("batch", 4, 5, 8, 10), pick("factor", 3, 4)
    height, width = (12 * pick.size(name, 2, 9) for name in ("height", "width"))
    pick.require(height != width)
    return (
        {"batch": batch, "factor": factor, "height": height, "width": width},
        (batch, 3, factor * height, factor * width),
        {
            "multiplies_the_channels": (batch, 3 * factor, factor * height, factor * width),
            "enlarges_one_side": (batch, 3, factor * height, width),
            "adds_the_factor": (batch, 3, height + factor, width + factor),
            "makes_it_smaller": (batch, 3, height // factor, width // factor),
            "square_of_the_factor": (batch, 3, factor**2 * height, factor**2 * width),
        },
    )


def invented_pixels(pick):
    factor = pick("factor", 3, 4)
    height, width = pick("height", 20, 30, 40), pick("width", 50, 60, 80)
    pixels = height * width
    return (
        {"factor": factor, "height": height, "width": width},
        (factor**2 - 1) * pixels,
        {
            "factor_counted_once": (factor - 1) * pixels,
            "whole_output": factor**2 * pixels,
            "channels_counted": 3 * (factor**2 - 1) * pixels,
            "sides_reduced_by_one": (factor - 1) ** 2 * pixels,
        },
    )


QUATERNION = {"fr": "un quaternion", "en": "a quaternion"}
MATRIX = {"fr": "une matrice de rotation 3×3", "en": "a 3×3 rotation matrix"}


def pose_outputs(pick):
    rotation, numbers = pick("rotation", (QUATERNION, 4), (MATRIX, 9))
    batch = pick("batch", 5, 8, 10, 16, 20, 32)
    return (
        {"rotation": rotation, "batch": batch},
        (batch, 3 + numbers),
        {
            "degrees_of_freedom": (batch, 6),
            "orientation_alone": (batch, numbers),
            "position_alone": (batch, 3),
            "batch_lost": (3 + numbers,),
        },
    )


def pose_loss(pick):
    metres, parts, beta = pick("metres", 1, 2, 3), pick("hundredths", 1, 2), pick("beta", 100, 200, 500)
    position = metres * np.array([3, -4, 0])[list(pick("position", *ORDERS))]
    rotation = parts * np.array([0, 3, -4])[list(pick("rotation", *ORDERS))] / 100
    far, turned = 5 * metres, 5 * parts / 100
    return (
        {"position": tuple(position.tolist()), "rotation": (*rotation.tolist(), 0), "beta": beta},
        round(far + beta * turned, 6),
        {
            "beta_forgotten": round(far + turned, 6),
            "beta_on_the_position": round(beta * far + turned, 6),
            "squared_norms": round(far**2 + beta * turned**2, 6),
            "absolute_values": round(7 * metres + beta * 7 * parts / 100, 6),
            "position_alone": float(far),
        },
    )
