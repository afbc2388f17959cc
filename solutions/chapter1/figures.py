"""The figures of chapter 1: a function each, named as the file that it draws (`dlx dev derive chapter1`)."""

import math
from itertools import pairwise


def _box(sheet, x, y, width, height, words, fill="shade"):
    sheet.rect(x, y, width, height, fill, "ink", round=5)
    sheet.text(x + width / 2, y + height / 2 + 4.5, words)


# --- the introduction -----------------------------------------------------------------------------
def learning_loop(sheet):
    """What is done at each step of a training."""
    sheet.page(620, 166)
    words = (
        (sheet.say("exemples", "examples"), "paper"),
        (sheet.say("réseau", "network"), "sky"),
        (sheet.say("perte", "loss"), "sand"),
    )
    for n, (said, fill) in enumerate(words):
        _box(sheet, 20 + 180 * n, 30, 100, 40, said, fill)
        sheet.arrow((120 + 180 * n, 50), (196 + 180 * n - 46 * (n == 2), 50))
    sheet.text(338, 40, sheet.say("prédiction", "prediction"), "grey", 12)
    sheet.text(518, 54, sheet.say("un nombre", "a number"), "grey", 12, "start")
    sheet.line([(430, 72), (430, 125), (250, 125)], "orange", 2)
    sheet.arrow((250, 126), (250, 76), "orange", 2)
    sheet.text(345, 118, "gradient", "orange", 13)
    sheet.text(345, 146, sheet.say("chaque poids fait un pas", "each weight takes a step"), "grey", 12)


def two_boundaries(sheet):
    """Classes that a line separates, and classes that none does."""
    sheet.page(440, 210)
    inner = [(-1.6, 0.9), (-0.9, 1.6), (-1.9, -0.3), (-0.5, 0.7), (-1.2, 0.1), (-0.2, 1.8)]
    outer = [(1.1, -0.6), (0.4, -1.5), (1.7, 0.3), (1.8, -1.3), (0.9, 0.4), (-0.4, -1.8)]
    left = sheet.axes(20, 20, 180, 165, (-2.4, 2.4), (-2.2, 2.2))
    _classes(left, inner, outer)
    left.line([-2.2, 2.2], [-1.9, 1.7], "green")
    right = sheet.axes(240, 20, 180, 165, (-2.4, 2.4), (-2.2, 2.2))
    turn = [2 * math.pi * n / 9 for n in range(9)]
    ring = [(1.75 * math.cos(t), 1.7 * math.sin(t)) for t in turn]
    core = [(0.0, 0.2), (0.5, -0.3), (-0.5, -0.2), (0.2, 0.6), (-0.1, -0.6)]
    _classes(right, core, ring)
    angles = [2 * math.pi * n / 36 for n in range(37)]
    bumps = [1.15 + 0.08 * math.sin(3 * t) for t in angles]
    xs = [r * math.cos(t) for r, t in zip(bumps, angles, strict=True)]
    right.line(xs, [r * math.sin(t) for r, t in zip(bumps, angles, strict=True)], "green")


def _classes(axes, first, second):
    """Filled points and rings."""
    for x, y in first:
        axes.dot(x, y, "blue", 4.5)
    for x, y in second:
        axes.sheet.circle(*axes.at(x, y), 4.5, "paper", "orange", 2)


def small_network(sheet):
    """Layers of a multilayer perceptron."""
    sheet.page(420, 210)
    layers = _layers(sheet, (60, 210, 360), (3, 4, 2), 105)
    for before, after in pairwise(layers):
        for start in before:
            for end in after:
                sheet.line([start, end], "rule", 1)
    for points, fill in zip(layers, ("paper", "sky", "sand"), strict=True):
        for x, y in points:
            sheet.circle(x, y, 13, fill)
    for n, (x, y) in enumerate(layers[0]):
        sheet.text(x, y + 4, f"x{'₀₁₂'[n]}", size=12)
    for n, (x, y) in enumerate(layers[2]):
        sheet.text(x, y + 4, f"p{'₀₁'[n]}", size=12)
    names = (
        sheet.say("entrées", "inputs"),
        sheet.say("couche cachée", "hidden layer"),
        sheet.say("sorties", "outputs"),
    )
    for x, name in zip((60, 210, 360), names, strict=True):
        sheet.text(x, 200, name, "grey", 12)


def _layers(sheet, across, counts, middle, gap=42):
    return [
        [(x, middle - 14 + gap * (n - (count - 1) / 2)) for n in range(count)]
        for x, count in zip(across, counts, strict=True)
    ]


# --- neurons --------------------------------------------------------------------------------------
def or_line(sheet):
    """The four examples of OR and the line of the weights that the statement ends with."""
    sheet.page(300, 230)
    axes = sheet.axes(50, 30, 200, 160, (-0.4, 1.6), (-0.4, 1.6))
    for x in (0, 1):
        for y in (0, 1):
            if x or y:
                axes.dot(x, y, "blue", 6)
            else:
                sheet.circle(*axes.at(x, y), 6, "paper", "orange", 2.5)
    axes.line([-0.3, 1.35], [1.3, -0.35], "green")
    sheet.text(*axes.at(1.28, 1.3), "1", "blue", bold=True)
    sheet.text(*axes.at(-0.22, -0.2), "0", "orange", bold=True)
    sheet.text(*axes.at(0.78, 0.62), "x₀ + x₁ − 1 = 0", "green", 12, "start")
    sheet.text(258, 208, "x₀", "grey", 12)
    sheet.text(34, 30, "x₁", "grey", 12)


def five_curves(sheet):
    """The five activations between -4 and 4."""
    sheet.page(640, 165)
    curves = {
        "sigmoid": lambda x: 1 / (1 + math.exp(-x)),
        "relu": lambda x: max(x, 0),
        "leaky_relu": lambda x: x if x > 0 else 0.1 * x,
        "elu": lambda x: x if x > 0 else math.exp(x) - 1,
        "softplus": lambda x: math.log(1 + math.exp(x)),
    }
    for n, (name, function) in enumerate(curves.items()):
        axes = sheet.axes(20 + 124 * n, 34, 100, 92, (-4, 4), (-1.5, 4))
        axes.line([-4, 4], [0, 0], "rule", 1)
        axes.line([0, 0], [-1.5, 4], "rule", 1)
        xs = [x / 4 for x in range(-16, 17)]
        axes.line(xs, [function(x) for x in xs], "blue")
        axes.ticks([-4, 0, 4])
        sheet.text(70 + 124 * n, 18, name, size=12, mono=True)


def scores_to_probabilities(sheet):
    """The statement's three scores, and what the softmax makes of them."""
    sheet.page(420, 190)
    scores = (1, 3, 2)
    whole = sum(math.exp(z) for z in scores)
    for n, score in enumerate(scores):
        x = 30 + 46 * n
        sheet.rect(x, 140 - 34 * score, 32, 34 * score, "sky", "blue")
        sheet.text(x + 16, 134 - 34 * score, score)
        share = math.exp(score) / whole
        x = 250 + 46 * n
        sheet.rect(x, 140 - 110 * share, 32, 110 * share, "sand", "orange")
        shown = f"{share:.2f}"
        sheet.text(x + 16, 134 - 110 * share, shown.replace(".", sheet.say(",", ".")), size=12)
    for x in (20, 240):
        sheet.line([(x, 140), (x + 150, 140)], "grey", 1.2)
    sheet.arrow((180, 90), (230, 90))
    sheet.text(205, 80, "softmax", "grey", 12, mono=True)
    sheet.text(92, 164, sheet.say("scores", "scores"), "grey", 12)
    sheet.text(312, 164, sheet.say("probabilités, de somme 1", "probabilities, sum 1"), "grey", 12)


# --- descent --------------------------------------------------------------------------------------
def three_rates(sheet):
    """The steps on w² for the three rates of the statement."""
    sheet.page(640, 190)
    for n, rate in enumerate((0.1, 0.75, 1.25)):
        top = 4.2 if rate > 1 else 1.2
        reach = top**0.5
        axes = sheet.axes(24 + 210 * n, 34, 176, 120, (-reach, reach), (0, top))
        xs = [reach * k / 12 for k in range(-12, 13)]
        axes.line(xs, [x * x for x in xs], "rule", 1.5)
        w, at = 1.0, []
        while len(at) < 6 and w * w <= top:
            at.append(w)
            w -= rate * 2 * w
        axes.line(at, [x * x for x in at], "orange", 1.5)
        for x in at:
            axes.dot(x, x * x, "blue", 3)
        shown = format(rate, "g").replace(".", sheet.say(",", "."))
        sheet.text(112 + 210 * n, 18, f"learning_rate = {shown}", size=12, mono=True)
        axes.ticks([0, 1])


def _ellipses(axes, stretch):
    """Lines of equal height of x² + stretch * y²."""
    for level in (0.4, 1.6, 3.6, 6.4, 10):
        first = math.acos(min(1, axes.xs[1] / level**0.5))  # what lies farther right is not drawn
        turn = [first + 2 * (math.pi - first) * n / 40 for n in range(41)]
        xs = [level**0.5 * math.cos(t) for t in turn]
        axes.line(xs, [(level / stretch) ** 0.5 * math.sin(t) for t in turn], "rule", 1)


def valley(sheet):
    """A narrow valley: plain descent zigzags, a velocity smooths it."""
    sheet.page(640, 210)
    for n, momentum in enumerate((0.0, 0.6)):
        axes = sheet.axes(20 + 310 * n, 30, 280, 150, (-3.3, 1.7), (-0.9, 0.9))
        _ellipses(axes, 14)
        w, v, at = (-3.0, 0.7), (0.0, 0.0), []
        for _ in range(9):
            at.append(w)
            slope = (2 * w[0], 28 * w[1])
            v = tuple(momentum * a + (1 - momentum) * b for a, b in zip(v, slope, strict=True))
            w = tuple(a - 0.065 * b for a, b in zip(w, v, strict=True))
        axes.line([x for x, _ in at], [y for _, y in at], "orange" if n == 0 else "blue", 2)
        for x, y in at:
            axes.dot(x, y, "orange" if n == 0 else "blue", 2.5)
        sheet.circle(*axes.at(0, 0), 4, "green", "green")
        words = (
            sheet.say("descente simple", "plain descent"),
            sheet.say("avec une vitesse", "with a velocity"),
        )
        sheet.text(160 + 310 * n, 20, words[n], "grey", 12)


def three_schedules(sheet):
    """The three ways to let the rate decay."""
    sheet.page(460, 220)
    axes = sheet.axes(60, 30, 290, 150, (0, 50), (0, 0.11), "", sheet.say("pas", "rate"))
    sheet.text(366, 197, "t", "grey", 12)
    ts = [k / 2 for k in range(101)]
    inverse = [0.1 / (1 + 0.05 * t) for t in ts]
    exponential = [0.1 * math.exp(-0.05 * t) for t in ts]
    axes.line(ts, inverse, "blue")
    axes.line(ts, exponential, "orange", dashed=True)
    corners = [(0, 0.1)]
    for k in range(1, 6):
        corners += [(10 * k, 0.1 * 0.7 ** (k - 1)), (10 * k, 0.1 * 0.7**k)]
    axes.line([t for t, _ in corners[:-1]], [r for _, r in corners[:-1]], "green")
    axes.ticks([0, 10, 20, 30, 40, 50], [0.05, 0.1])
    ends = (
        ("inverse", inverse[-1] + 0.004),
        ("step", corners[-2][1] - 0.004),
        ("exponential", exponential[-1]),
    )
    for (name, height), colour in zip(ends, ("blue", "green", "orange"), strict=True):
        sheet.text(358, axes.at(50, height)[1] + 4, name, colour, 12, "start", mono=True)


# --- a training that holds ------------------------------------------------------------------------
def two_losses(sheet):
    """Training and validation losses, and where the second turns."""
    sheet.page(460, 220)
    axes = sheet.axes(
        40, 30, 300, 150, (0, 30), (0, 1.1), sheet.say("époque", "epoch"), sheet.say("perte", "loss")
    )
    ts = list(range(31))
    train = [0.08 + 0.95 * math.exp(-t / 6) for t in ts]
    held = [0.3 + 0.75 * math.exp(-t / 4.5) + 0.00075 * t * t for t in ts]
    best = min(ts, key=lambda t: held[t])
    axes.line([best, best], [0, 1], "green", 1.5, dashed=True)
    axes.line(ts, train, "blue")
    axes.line(ts, held, "orange", 2.5, dashed=True)
    sheet.text(
        348, axes.at(30, train[-1])[1] + 4, sheet.say("apprentissage", "training"), "blue", 12, "start"
    )
    sheet.text(348, axes.at(30, held[-1])[1] + 4, "validation", "orange", 12, "start")
    sheet.text(axes.at(best, 0)[0] + 6, 40, sheet.say("poids gardés", "weights kept"), "green", 12, "start")


def patience(sheet):
    """The statement's list with a patience of 2."""
    sheet.page(460, 220)
    losses = (1, 0.5, 0.75, 0.5, 0.25, 0.5, 0.375, 0.125)
    axes = sheet.axes(
        50, 30, 380, 145, (0, 7.2), (0, 1.1), "", sheet.say("perte de validation", "validation loss")
    )
    axes.line(range(4), losses[:4], "blue")
    axes.line(range(3, 8), losses[3:], "rule", 2, dashed=True)
    for epoch, loss in enumerate(losses):
        axes.dot(epoch, loss, "blue" if epoch <= 3 else "rule", 4)
    sheet.circle(*axes.at(1, 0.5), 9, "none", "green", 2)
    axes.line([3.4, 3.4], [0, 1.05], "orange", 1.5, dashed=True)
    sheet.text(axes.at(1, 0.5)[0] - 4, axes.at(1, 0.5)[1] + 26, sheet.say("gardée", "kept"), "green", 12)
    sheet.text(
        axes.at(3.4, 1)[0] + 6,
        50,
        sheet.say("on s'arrête après l'époque 3", "stopped after epoch 3"),
        "orange",
        12,
        "start",
    )
    for epoch in (2, 3):
        x, y = axes.at(epoch, losses[epoch])
        sheet.text(x, y - 10, f"{epoch - 1}", "grey", 11)
    axes.ticks(range(8), [0.5, 1])
    sheet.text(430, 208, sheet.say("époque", "epoch"), "grey", 12, "end")


def dropout_mask(sheet):
    """Two passes, two masks."""
    sheet.page(560, 220)
    masks = ({(1, 1), (2, 0)}, {(1, 0), (1, 3), (2, 2)})
    for n, off in enumerate(masks):
        across = [50 + 280 * n, 140 + 280 * n, 230 + 280 * n]
        layers = _layers(sheet, across, (3, 4, 3), 110, 40)
        for k, (before, after) in enumerate(pairwise(layers)):
            for i, start in enumerate(before):
                for j, end in enumerate(after):
                    if (k, i) not in off and (k + 1, j) not in off:
                        sheet.line([start, end], "rule", 1)
        for k, points in enumerate(layers):
            for i, (x, y) in enumerate(points):
                gone = (k, i) in off
                sheet.circle(x, y, 12, "paper" if gone else "sky", "grey" if gone else "blue")
                if gone:
                    for d in (-6, 6):
                        sheet.line([(x - 6, y - d), (x + 6, y + d)], "orange", 2)
        sheet.text(140 + 280 * n, 208, sheet.say(f"passage {n + 1}", f"pass {n + 1}"), "grey", 12)


def saturation(sheet):
    """How the outputs of a tanh are spread, for three spreads of its inputs."""
    sheet.page(600, 190)
    inside = [math.atanh(-1 + k / 10) for k in range(1, 20)]
    edges = [-math.inf, *inside, math.inf]
    for n, spread in enumerate((0.1, 0.8, 16)):
        below = [0.5 * (1 + math.erf(edge / spread / 2**0.5)) for edge in edges]
        axes = sheet.axes(24 + 195 * n, 34, 165, 115, (-1, 1), (0, 0.72))
        for k in range(20):
            share = below[k + 1] - below[k]
            (x, y), (right, ground) = axes.at(-1 + k / 10, share), axes.at(-0.9 + k / 10, 0)
            sheet.rect(x, y, right - x, ground - y, "sky", "blue", line=1)
        axes.ticks([-1, 0, 1])
        shown = format(spread, "g").replace(".", sheet.say(",", "."))
        sheet.text(
            106 + 195 * n, 20, sheet.say(f"écart-type {shown}", f"standard deviation {shown}"), size=12
        )


def along_the_batch(sheet):
    """Over what the mean of a batch normalisation is taken."""
    sheet.page(420, 190)
    rows = [[f"x{i}{j}".translate(str.maketrans("01234", "₀₁₂₃₄")) for j in range(5)] for i in range(4)]
    fills = [["paper", "paper", "sky", "paper", "paper"] for _ in range(4)]
    sheet.grid(110, 24, rows, 32, fills)
    sheet.rect(174, 24, 32, 128, "none", "blue", line=2.5)
    sheet.arrow((98, 28), (98, 148), "grey")
    sheet.text(90, 92, sheet.say("lot", "batch"), "grey", 12, "end")
    sheet.arrow((114, 168), (266, 168), "grey")
    sheet.text(276, 172, sheet.say("variables", "features"), "grey", 12, "start")
    sheet.arrow((208, 88), (300, 88), "blue")
    sheet.text(308, 84, sheet.say("une moyenne,", "one mean,"), "blue", 12, "start")
    sheet.text(308, 100, sheet.say("une variance", "one variance"), "blue", 12, "start")
