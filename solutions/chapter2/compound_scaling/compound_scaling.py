import math


def _nearest(value, divisor):
    return max(divisor, divisor * math.floor(value / divisor + 0.5))


def compound_scaling(depths, widths, resolution, phi, alpha=1.2, beta=1.1, gamma=1.15, divisor=8):
    deeper = [math.ceil(depth * alpha**phi) for depth in depths]
    wider = [_nearest(width * beta**phi, divisor) for width in widths]
    finer = math.floor(resolution * gamma**phi + 0.5)
    return deeper, wider, finer


def flops_factor(phi, alpha=1.2, beta=1.1, gamma=1.15):
    return (alpha * beta**2 * gamma**2) ** phi


def phi_for(budget, alpha=1.2, beta=1.1, gamma=1.15):
    return math.log(budget) / math.log(flops_factor(1, alpha, beta, gamma))
