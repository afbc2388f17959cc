FACTORS = {"alpha": (1.0, 1.37), "beta": (1.0, 1.23), "gamma": (1.0, 1.31)}


def networks(work, pick):
    options = pick.options(**FACTORS, divisor=(1, 4, 10))
    depths = [pick.size(f"depth {stage}", 1, 9) for stage in (1, 2, 3)][: pick("depths", 1, 3)]
    widths = [pick.size(f"width {stage}", 1, 50) for stage in (1, 2, 3, 4)][: pick("widths", 1, 2, 4)]
    phi = pick.number("phi", 0.3, 3.0, 0.0)
    work.compound_scaling(depths, widths, pick.size("resolution", 20, 300), phi, **options)


def exact_halves(work, pick):
    """phi = 1 and factors whose products with whole numbers fall on the half exactly."""
    options = pick.options(alpha=(1.0, 1.5), beta=(1.5, 2.5), gamma=(1.5, 2.5))
    sizes = [2 * pick.size(name, 1, 30) - 1 for name in ("half of the depth", "half of the width")]
    resolution = 2 * pick.size("half of the resolution", 1, 90) - pick("resolution is", 0, 1)
    work.compound_scaling(sizes[:1], sizes[1:], resolution, 1, **options, divisor=pick("divisor", 1, 3, 5))


def costs(work, pick):
    work.flops_factor(pick.number("phi", 0.3, 4.0, 0.0, 1.0), **pick.options(**FACTORS))


def budgets(work, pick):
    options = pick.options(alpha=(1.05, 1.4), beta=(1.03, 1.3), gamma=(1.07, 1.2))
    work.phi_for(pick.number("budget", 1.5, 30.0, 1.0, 2.0), **options)
