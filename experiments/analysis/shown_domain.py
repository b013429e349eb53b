"""The shown domain: what panels of any shape may show around a landscape's domain."""

from landscapes import Domain

WIDEST = 2.0  # width over height of the widest panel that shows a map


def shown_domain(domain: Domain) -> Domain:
    """The domain, widened so that panels from square to twice as wide can show it with equal axes."""
    (low_0, high_0), (low_1, high_1) = domain
    width, height = high_0 - low_0, high_1 - low_1
    wider, taller = max(WIDEST * height - width, 0.0) / 2, max(width - height, 0.0) / 2
    return Domain((low_0 - wider, high_0 + wider), (low_1 - taller, high_1 + taller))
