def receptive_field(layers):
    positions = {0}
    for kernel_size, stride, dilation in layers[::-1]:
        positions = {p * stride + tap * dilation for p in positions for tap in range(kernel_size)}
    return max(positions) - min(positions) + 1
