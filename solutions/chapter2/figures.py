"""The figures of chapter 2: a function each, named as the file that it draws (`dlx dev derive chapter2`)."""


def _box(sheet, x, y, width, height, words, fill="shade", size=12):
    """A step of a network, by the middle of its top."""
    sheet.rect(x - width / 2, y, width, height, fill, "ink", round=4)
    sheet.text(x, y + height / 2 + 4, words, size=size)


def _stack(sheet, x, y, side, count, fill):
    """Maps, one behind the other."""
    for n in reversed(range(count)):
        sheet.rect(x + 5 * n, y - 5 * n, side, side, fill, "ink", line=1)


# --- the introduction -----------------------------------------------------------------------------
def shared_weights(sheet):
    """A dense layer joins everything; a convolution joins neighbours, everywhere with the same weights."""
    sheet.page(600, 180)
    marks = ("blue", "orange", "green")
    for n, words in enumerate(
        (sheet.say("couche dense", "dense layer"), sheet.say("convolution", "convolution"))
    ):
        left = 40 + 300 * n
        for j in range(5):
            for i in range(7):
                x, y = left + 36 * i, left + 36 * (j + 1)
                if n == 0:
                    sheet.line([(x, 120), (y, 50)], "rule", 1)
                elif j <= i <= j + 2:
                    sheet.line([(x, 120), (y, 50)], marks[i - j], 2, dashed=i - j == 1)
        for i in range(7):
            sheet.circle(left + 36 * i, 120, 9, "paper")
        for j in range(5):
            sheet.circle(left + 36 * (j + 1), 50, 9, "sky")
        sheet.text(left + 108, 160, words, "grey", 12)
        sheet.text(
            left + 108,
            26,
            sheet.say("35 poids", "35 weights") if n == 0 else sheet.say("3 poids", "3 weights"),
        )


def shrinking_maps(sheet):
    """What happens to the maps of a classifier on their way."""
    sheet.page(640, 190)
    stages = ((20, 96, 1), (170, 76, 3), (310, 48, 5), (420, 26, 8))
    for n, (x, side, count) in enumerate(stages):
        _stack(sheet, x, 130 - side, side, count, "sand" if n == 0 else "sky")
        if n:
            before, width, deep = stages[n - 1]
            start = before + width + 5 * (deep - 1) + 6
            sheet.arrow((start, 100), (x - 6, 100))
    sheet.arrow((488, 100), (520, 100))
    for n in range(5):
        sheet.rect(528, 52 + 18 * n, 14, 14, "mint", "ink", line=1)
    sheet.arrow((548, 94), (572, 94))
    sheet.text(578, 98, sheet.say("scores", "scores"), anchor="start")
    sheet.text(68, 156, "image", "grey", 12)
    sheet.text(
        290,
        166,
        sheet.say(
            "cartes de plus en plus petites, de plus en plus nombreuses",
            "maps that get smaller, and more numerous",
        ),
        "grey",
        12,
    )
    sheet.text(536, 156, sheet.say("couche dense", "dense layer"), "grey", 12)


def depths(sheet):
    """How many layers with weights some networks have."""
    sheet.page(560, 170)
    for n, (name, layers) in enumerate(
        (("LeNet-5", 5), ("VGG16", 16), ("GoogLeNet", 22), ("ResNet-152", 152))
    ):
        y = 18 + 34 * n
        sheet.text(104, y + 16, name, anchor="end")
        sheet.rect(114, y, 2.6 * layers, 22, "sky", "blue")
        sheet.text(122 + 2.6 * layers, y + 16, layers, "grey", 12, "start")


# --- windows --------------------------------------------------------------------------------------
def first_window(sheet):
    """The statement's image, kernel and first value."""
    sheet.page(520, 130)
    sheet.grid(20, 20, [[1, 2, 0], [0, 1, 3], [4, 0, 1]], 30, [["sky"] * 2 + ["paper"]] * 2 + [["paper"] * 3])
    sheet.rect(20, 20, 60, 60, "none", "blue", line=3)
    sheet.grid(150, 35, [[1, 0], [2, 1]], 30, [["sand"] * 2] * 2)
    sheet.text(130, 70, "·", size=22)
    sheet.arrow((228, 65), (420, 65))
    sheet.text(322, 55, "1·1 + 2·0 + 0·2 + 1·1", size=13)
    sheet.grid(432, 35, [[2, ""], ["", ""]], 30, [["mint", "paper"], ["paper", "paper"]])
    sheet.arrow((22, 121), (76, 121), "blue")


def four_maxima(sheet):
    """The statement's image under a max pooling of windows that do not overlap."""
    sheet.page(320, 150)
    rows = [[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]]
    tints = [["sky", "sky", "sand", "sand"]] * 2 + [["mint", "mint", "shade", "shade"]] * 2
    sheet.grid(20, 20, rows, 28, tints)
    for i in range(2):
        for j in range(2):
            sheet.rect(20 + 56 * j, 20 + 56 * i, 56, 56, "none", "ink", line=2)
    sheet.arrow((150, 76), (205, 76))
    sheet.text(177, 66, "max", "grey", 12, mono=True)
    sheet.grid(222, 48, [[6, 8], [3, 4]], 28, [["sky", "sand"], ["mint", "shade"]])


def _windows(sheet, x, y, side, starts, width, colour="blue", dashed=()):
    """Windows above a row of pixels, on two heights."""
    for n, start in enumerate(starts):
        top = y - 12 - 14 * (n % 2)
        left, right = x + side * start + 3, x + side * (start + width) - 3
        points = [(left, top + 8), (left, top), (right, top), (right, top + 8)]
        sheet.line(points, "orange" if n in dashed else colour, 2, n in dashed)


def positions(sheet):
    """The statement's axis of 7 pixels: two windows, and one that would stick out."""
    sheet.page(380, 100)
    sheet.grid(30, 50, [list(range(7))], 34)
    _windows(sheet, 30, 50, 34, (0, 3, 6), 3, dashed={2})


def odd_total(sheet):
    """The statement's 8 columns with a kernel of 3 and a stride of 2."""
    sheet.page(400, 110)
    sheet.grid(30, 56, [list(range(8))], 34)
    sheet.rect(302, 56, 34, 34, "sand", "orange")
    sheet.text(319, 78, "0", "orange")
    _windows(sheet, 30, 56, 34, (0, 2, 4, 6), 3)


def three_zones(sheet):
    """The statement's five values cut into three zones."""
    sheet.page(300, 120)
    sheet.grid(40, 44, [[1, 2, 3, 4, 6]], 40)
    for (start, end), top, colour in (((0, 2), 30, "blue"), ((1, 4), 98, "orange"), ((3, 5), 30, "green")):
        left, right, tip = 40 + 40 * start + 4, 40 + 40 * end - 4, 8 if top < 44 else -8
        sheet.line([(left, top + tip), (left, top), (right, top), (right, top + tip)], colour, 2.5)
    for x, y, n, colour in ((80, 22, 0, "blue"), (140, 114, 1, "orange"), (200, 22, 2, "green")):
        sheet.text(x, y, n, colour, 12)


def dilated(sheet):
    """Where the weights of a kernel of 3 lie, for two dilations."""
    sheet.page(420, 120)
    for n, gap in enumerate((1, 2)):
        y = 20 + 52 * n
        fills = [["sky" if i % gap == 0 and i <= 2 * gap else "paper" for i in range(7)]]
        sheet.grid(20, y, [[""] * 7], 30, fills)
        for i in (0, gap, 2 * gap):
            sheet.circle(35 + 30 * i, y + 15, 5, "blue", "blue")
        sheet.text(250, y + 20, f"dilation = {gap}", anchor="start", mono=True)


def two_threes(sheet):
    """A value that sees three values, each of which sees three pixels."""
    sheet.page(360, 190)
    rows = ((150, 7, 0), (90, 5, 1), (30, 3, 2))
    seen = ({1, 2, 3, 4, 5}, {1, 2, 3}, {1})
    for (y, count, shift), lit in zip(rows, seen, strict=True):
        for i in range(count):
            x = 45 + 40 * (i + shift)
            sheet.rect(x - 15, y - 11, 30, 26, "sky" if i in lit else "paper", "ink", line=1)
    for upper, lower in (
        ((1, 30, 2), (90, 1)),
        ((1, 90, 1), (150, 0)),
        ((2, 90, 1), (150, 0)),
        ((3, 90, 1), (150, 0)),
    ):
        i, y, shift = upper
        for k in range(3):
            start = (45 + 40 * (i + shift), y + 15)
            sheet.line([start, (45 + 40 * (i + k + lower[1]), lower[0] - 11)], "blue", 1.2)


def channels_add_up(sheet):
    """One filter: a slice per input channel, one sum, one bias, one map."""
    sheet.page(560, 190)
    for n, fill in enumerate(("sky", "sand")):
        y = 24 + 78 * n
        sheet.grid(20, y, [[""] * 3] * 3, 20, [[fill] * 3] * 3)
        sheet.text(104, y + 36, "∗", size=18)
        sheet.grid(130, y + 10, [[""] * 2] * 2, 20, [[fill] * 2] * 2)
        sheet.arrow((182, y + 30), (228, y + 30))
        sheet.grid(238, y + 10, [[""] * 2] * 2, 20)
        sheet.arrow((288, y + 30), (332, 88 + 8 * n))
    sheet.circle(346, 92, 13)
    sheet.text(346, 97, "+", size=16)
    sheet.arrow((346, 150), (346, 107))
    sheet.text(346, 166, sheet.say("biais", "bias"), "grey", 12)
    sheet.arrow((361, 92), (402, 92))
    sheet.grid(412, 72, [[""] * 2] * 2, 20, [["mint"] * 2] * 2)
    sheet.text(432, 134, sheet.say("une carte", "one map"), "grey", 12)
    sheet.text(150, 178, sheet.say("un filtre", "one filter"), "grey", 12)
    sheet.text(50, 178, sheet.say("deux canaux", "two channels"), "grey", 12)


# --- blocks ---------------------------------------------------------------------------------------
def two_shortcuts(sheet):
    """The residual block with both kinds of shortcut."""
    sheet.page(540, 338)
    for n in range(2):
        x, side = 130 + 260 * n, 226 + 260 * n
        sheet.text(x, 20, "x")
        sheet.arrow((x, 26), (x, 52))
        steps = (("conv 3×3", "sky"), ("BN", "shade"), ("ReLU", "mint"), ("conv 3×3", "sky"), ("BN", "shade"))
        for k, (name, fill) in enumerate(steps):
            _box(sheet, x, 52 + 40 * k, 92, 26, name, fill)
            sheet.arrow((x, 78 + 40 * k), (x, 92 + 40 * k if k < 4 else 262))
        sheet.circle(x, 273, 11)
        sheet.text(x, 278, "+", size=16)
        sheet.arrow((x, 284), (x, 298))
        _box(sheet, x, 298, 92, 26, "ReLU", "mint")
        sheet.line([(x, 36), (side, 36), (side, 110 if n else 273)], "orange", 2)
        if n:
            _box(sheet, side, 110, 72, 26, "conv 1×1", "sand", 11)
            sheet.line([(side, 136), (side, 150)], "orange", 2)
            _box(sheet, side, 150, 72, 26, "BN", "sand", 11)
            sheet.line([(side, 176), (side, 273)], "orange", 2)
        sheet.arrow((side, 273), (x + 12, 273), "orange", 2)
        sheet.text(x - 58, 170, "F(x)", "grey", 12, "end")


def two_inceptions(sheet):
    """The four branches of the naive block and of the reduced one."""
    sheet.page(640, 230)
    for n in range(2):
        left = 30 + 310 * n
        middle = left + 120
        _box(sheet, middle, 14, 110, 22, sheet.say("cartes reçues", "input maps"), "paper", 11)
        tops = (None, "1×1", "1×1", "3×3 max")
        mains = ("1×1", "3×3", "5×5", "3×3 max" if n == 0 else "1×1")
        for k, main in enumerate(mains):
            x = left + 12 + 72 * k
            first = tops[k] if n else None
            top = 72 if first else 124
            sheet.line([(middle, 36), (x, top)], "rule", 1.5)
            if first:
                _box(sheet, x, 72, 62, 24, first, "mint" if first == "3×3 max" else "sand", 11)
                sheet.arrow((x, 96), (x, 124))
            _box(
                sheet,
                x,
                124,
                62,
                24,
                main,
                "mint" if main == "3×3 max" else "sand" if n and k == 3 else "sky",
                11,
            )
            sheet.line([(x, 148), (middle, 190)], "rule", 1.5)
        _box(sheet, middle, 190, 110, 22, "concat", "paper", 11)


def frozen_trunk(sheet):
    """What learns before and after the trunk is unfrozen."""
    sheet.page(560, 170)
    words = (
        sheet.say("d'abord : seule la tête apprend", "first: the head alone learns"),
        sheet.say(
            "ensuite : tout apprend, le tronc à petits pas", "then: all learns, the backbone in small steps"
        ),
    )
    for n, said in enumerate(words):
        y = 22 + 76 * n
        for x, width, name, learns in (
            (60, 230, sheet.say("tronc", "backbone"), n == 1),
            (330, 110, sheet.say("tête", "head"), True),
        ):
            sheet.rect(x, y, width, 34, "sky" if learns else "shade", "blue" if learns else "grey", 5)
            sheet.text(x + width / 2, y + 22, name, "ink" if learns else "grey")
        sheet.arrow((20, y + 17), (54, y + 17))
        sheet.arrow((294, y + 17), (326, y + 17))
        sheet.arrow((444, y + 17), (478, y + 17))
        sheet.text(484, y + 21, "scores", "grey", 12, "start")
        sheet.text(250, y + 54, said, "grey", 12)
