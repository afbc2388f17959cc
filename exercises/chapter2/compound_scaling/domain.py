FACTORS = {"alpha": (1.0, 1.37), "beta": (1.0, 1.23), "gamma": (1.0, 1.31)}


def networks(work, pick):
    options = pick.options(**FACTORS, divisor=(1, 4, 10))
    depths = [pick.size(f"depth {stage}", 1, 9) for stage in (1, 2, 3)][: pick("depths", 1, 3)]
    widths = [pick.size(f"width {stage}", 1, 50) for stage in (1, 2, 3, 4)][: pick("widths", 1, 2, 4)]
    phi = pick.number("phi", 0.3, 3.0, 0.0)
    work.compound_scaling(depths, widths, pick.size("resolution", 20, 300), phi, **options)


def costs(work, pick):
    work.flops_factor(pick.number("phi", 0.3, 4.0, 0.0, 1.0), **pick.options(**FACTORS))


def budgets(work, pick):
    options = pick.options(alpha=(1.05, 1.4), beta=(1.03, 1.3), gamma=(1.07, 1.2))
    work.phi_for(pick.number("budget", 1.5, 30.0, 1.0, 2.0), **options)
