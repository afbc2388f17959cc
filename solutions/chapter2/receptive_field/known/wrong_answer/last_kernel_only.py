# Only the window of the last layer is counted.
def receptive_field(layers):
    kernel_size, stride, dilation = layers[-1]
    return (kernel_size - 1) * dilation + 1
