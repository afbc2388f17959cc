# The sides of the kernels are multiplied.
def receptive_field(layers):
    field = 1
    for kernel_size, stride, dilation in layers:
        field *= (kernel_size - 1) * dilation + 1
    return field
