"""Measured rates and orders are those of the textbooks; `python -m benchmarks.orders` prints the table."""

from tests.tools.orders import measures


def test_measured_and_theoretical_orders_agree() -> None:
    measured = measures()
    assert len(measured) == 24
    disagree = [m for m in measured if not m.agrees]
    assert not disagree
