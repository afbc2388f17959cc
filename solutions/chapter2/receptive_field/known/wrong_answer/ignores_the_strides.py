# The spacing stays at 1 whatever the strides.
def receptive_field(layers):
    field = 1
    for kernel_size, stride, dilation in layers:
        field += (kernel_size - 1) * dilation
    return field
