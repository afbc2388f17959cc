# The product of the strides is returned.
def receptive_field(layers):
    result = 1
    for kernel_size, stride, dilation in layers:
        result *= stride
    return result
