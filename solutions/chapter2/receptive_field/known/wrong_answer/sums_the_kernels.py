# The sides of the kernels are added, overlaps included.
def receptive_field(layers):
    field = 0
    jump = 1
    for kernel_size, stride, dilation in layers:
        field += ((kernel_size - 1) * dilation + 1) * jump
        jump *= stride
    return field
