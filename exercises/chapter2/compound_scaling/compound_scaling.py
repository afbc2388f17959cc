def compound_scaling(depths, widths, resolution, phi, alpha=1.2, beta=1.1, gamma=1.15, divisor=8):
    """Le réseau agrandi : profondeurs, largeurs et résolution arrondies.

    The enlarged network: depths, widths and resolution, rounded.

    depths, widths: lists of ints, at least 1, left unmodified; resolution, divisor: ints; phi: a number
    returns: (depths, widths, resolution): two lists of ints, an int
    """
    # TODO
    raise NotImplementedError


def flops_factor(phi, alpha=1.2, beta=1.1, gamma=1.15):
    """Par combien le nombre de multiplications est multiplié, avant tout arrondi.

    By how much the number of multiplications is multiplied, before any rounding.

    returns: a float
    """
    # TODO
    raise NotImplementedError


def phi_for(budget, alpha=1.2, beta=1.1, gamma=1.15):
    """Le phi dont le facteur de calcul est budget.

    The phi whose computation factor is budget.

    budget: a number, at least 1; returns: a float
    """
    # TODO
    raise NotImplementedError
