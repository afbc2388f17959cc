"""The figures of chapter 3: a function each, named as the file that it draws (`dlx dev derive chapter3`)."""

from itertools import pairwise


def three_answers(sheet):
    """One image, three kinds of answer."""
    sheet.page(600, 190)
    names = (
        sheet.say("classer : un mot", "classify: one word"),
        sheet.say("détecter : des boîtes", "detect: boxes"),
        sheet.say("segmenter : des pixels", "segment: pixels"),
    )
    for n, name in enumerate(names):
        x = 25 + 195 * n
        sheet.rect(x, 20, 160, 120, "shade", "ink")
        for cx, cy, r in ((x + 50, 90, 26), (x + 115, 64, 20)):
            sheet.circle(cx, cy, r, "sand" if n < 2 else "orange", "orange", 2)
            if n == 1:
                sheet.rect(cx - r - 5, cy - r - 5, 2 * r + 10, 2 * r + 10, "none", "blue", line=2.5)
        if n == 0:
            sheet.text(x + 80, 36, sheet.say("« balles »", "“balls”"), size=12)
        sheet.text(x + 80, 166, name, "grey", 12)


def u_shape(sheet):
    """Down, up, and what is copied across."""
    sheet.page(560, 236)
    left = ((40, 20, 20, 84), (96, 112, 26, 46), (164, 166, 32, 26), (260, 200, 40, 16))
    for (x, y, width, height), below in pairwise(left):
        mirror = 560 - x - width
        sheet.rect(x, y, width, height, "sky", "ink")
        sheet.rect(mirror, y, width, height, "sand", "ink")
        sheet.arrow((x + width + 6, y + height / 2), (mirror - 6, y + height / 2), "grey", 1.5, dashed=True)
        middle = below[1] + below[3] / 2
        sheet.line([(x + 10, y + height + 4), (x + 10, middle)], "blue", 2)
        sheet.arrow((x + 9, middle), (below[0] - 3, middle), "blue", 2)
        sheet.line([(560 - below[0] + 3, middle), (550 - x, middle)], "orange", 2)
        sheet.arrow((550 - x, middle + 1), (550 - x, y + height + 4), "orange", 2)
    sheet.rect(*left[-1], "mint", "ink")
    sheet.text(280, 54, sheet.say("les détails sont recopiés", "the details are copied across"), "grey", 12)
    sheet.text(84, 204, sheet.say("résumer", "sum up"), "blue", 12)
    sheet.text(474, 204, sheet.say("retrouver la taille", "regain the size"), "orange", 12)


def overlap(sheet):
    """Two boxes for one object, and what the IoU divides by what."""
    sheet.page(520, 170)
    for n in range(2):
        x = 30 + 250 * n
        if n == 0:
            sheet.rect(x + 50, 50, 70, 70, "sky", "none")
        else:
            sheet.rect(x, 20, 120, 100, "sand", "none")
            sheet.rect(x + 50, 50, 130, 90, "sand", "none")
        sheet.rect(x, 20, 120, 100, "none", "blue", line=2)
        sheet.rect(x + 50, 50, 130, 90, "none", "orange", line=2)
    sheet.text(85 + 30, 90, "∩", size=18)
    sheet.text(280 + 85, 90, "∪", size=18)
    sheet.text(245, 92, "/", size=26)


def stamps(sheet):
    """The statement's example: four stamps, one of which is drawn heavier."""
    sheet.page(420, 150)
    sheet.grid(20, 45, [[0, 1], [2, 3]], 30, [["paper", "paper"], ["paper", "sand"]])
    sheet.arrow((92, 90), (150, 90), "orange", 2)
    sheet.grid(
        165,
        30,
        [[""] * 3, ["", 3, 3], ["", 3, 3]],
        30,
        [["paper"] * 3, ["paper", "sand", "sand"], ["paper", "sand", "sand"]],
    )
    sheet.rect(195, 60, 60, 60, "none", "orange", line=3)
    sheet.arrow((268, 75), (304, 75))
    sheet.grid(315, 30, [[0, 1, 1], [2, 6, 4], [2, 5, 3]], 30)
