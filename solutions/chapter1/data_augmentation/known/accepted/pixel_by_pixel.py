SEGMENTS = {
    0: "abcdef", 1: "bc", 2: "abdeg", 3: "abcdg", 4: "bcfg",
    5: "acdfg", 6: "acdefg", 7: "abc", 8: "abcdefg", 9: "abcdfg",
}  # fmt: skip
MIRROR = str.maketrans("bcef", "fecb")
TURN = str.maketrans("abcdef", "defabc")


def flip(image):
    return [row[::-1] for row in image.tolist()]


def translate(image, dy, dx):
    pixels, (height, width) = image.tolist(), image.shape[:2]
    empty = 0 if image.ndim == 2 else [0] * image.shape[2]
    result = []
    for y in range(height):
        row = []
        for x in range(width):
            inside = 0 <= y - dy < height and 0 <= x - dx < width
            row.append(pixels[y - dy][x - dx] if inside else empty)
        result.append(row)
    return result


def crop(image, top, left, height, width):
    return [row[left:][:width] for row in image.tolist()[top:][:height]]


def brighten(image, shift):
    def each(value):
        return [each(v) for v in value] if isinstance(value, list) else min(255, max(0, value + shift))

    return each(image.tolist())


def label_after(digit, change):
    if change == "translate":
        return digit
    seen = set(SEGMENTS[digit].translate(MIRROR if change == "flip" else TURN))
    if seen <= {"e", "f"}:  # the bar of 1, on the other side
        return 1
    return next((d for d, segments in SEGMENTS.items() if set(segments) == seen), -1)
