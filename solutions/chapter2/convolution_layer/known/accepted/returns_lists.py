def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    maps = [[[float(value) for value in row] for row in channel] for channel in x]
    width = len(maps[0][0]) + 2 * padding
    z = []
    for channel in maps:
        rows = [[0.0] * padding + row + [0.0] * padding for row in channel]
        z.append([[0.0] * width] * padding + rows + [[0.0] * width] * padding)
    result = []
    for o, kernel in enumerate(weight.tolist()):
        kh, kw = len(kernel[0]), len(kernel[0][0])
        image = []
        for i in range(0, len(z[0]) - kh + 1, stride):
            line = []
            for j in range(0, width - kw + 1, stride):
                s = sum(
                    kernel[c][u][v] * z[c][i + u][j + v] for c in range(len(z)) for u in range(kh) for v in range(kw)
                )
                if bias is not None:
                    s += float(bias[o])
                line.append(max(s, 0.0) if relu else s)
            image.append(line)
        result.append(image)
    return result
