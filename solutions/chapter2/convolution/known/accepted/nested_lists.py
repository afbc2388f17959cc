def conv2d(image, kernel, stride=1, padding=0):
    image, kernel = image.tolist(), kernel.tolist()
    width = len(image[0]) + 2 * padding
    x = [[0.0] * width for _ in range(padding)]
    x += [[0.0] * padding + row + [0.0] * padding for row in image]
    x += [[0.0] * width for _ in range(padding)]
    out = []
    for i in range(0, len(x) - len(kernel) + 1, stride):
        line = []
        for j in range(0, width - len(kernel[0]) + 1, stride):
            s = 0
            for a, weights in enumerate(kernel):
                for b, weight in enumerate(weights):
                    s += weight * x[i + a][j + b]
            line.append(s)
        out.append(line)
    return out
