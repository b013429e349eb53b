"""Measured rates and orders are those of the textbooks; `pytest -s` prints the table."""

from benchmarks.orders import main, measures


def test_measured_and_theoretical_orders_agree() -> None:
    main()
    disagree = [m for m in measures() if not m.agrees]
    assert not disagree
