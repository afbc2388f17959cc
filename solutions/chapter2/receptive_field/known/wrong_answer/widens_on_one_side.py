# Half of the kernel is counted: the field grows on one side only.
def receptive_field(layers):
    field = 1
    jump = 1
    for kernel_size, stride, dilation in layers:
        field += (kernel_size // 2) * dilation * jump
        jump *= stride
    return field
