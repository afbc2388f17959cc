def receptive_field(layers):
    field, spacing = 1, 1
    for kernel_size, stride, dilation in layers:
        field += (kernel_size - 1) * dilation * spacing
        spacing *= stride
    return field
