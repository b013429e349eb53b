"""Model against loss: the remainders of first and second order fall with eta^2 and eta^3.

`pytest -s` prints the table.
"""

import numpy as np
import pytest

from experiments.analysis.line_models import line_models
from landscapes import LANDSCAPES, Point

# Places where neither the second nor the third derivative along u is small, so that it leads its remainder.
PLACES: dict[str, Point] = {
    "himmelblau": (2.0, 3.2),
    "rosenbrock": (-1.2, 1.0),
    "goldstein_price": (0.4, 0.3),
    "gabor": (2.0, 12.0),
    "logistic_regression": (0.5, 1.0),
}
ANGLE = 150.0
# Of the step lengths: small enough that the next term does not matter, and so large that rounding does not.
SHORTEST, LONGEST = 1e-3, 4e-3
LENGTHS = 12
WITHIN = 0.02


def _order(landscape: str, degree: int) -> float:
    """The slope of log |remainder| over log eta, from the page's own predicted and true change."""
    surface = LANDSCAPES[landscape]
    etas = np.geomspace(SHORTEST, LONGEST, LENGTHS)
    remainders = []
    for eta in etas:
        found = line_models(surface, surface.default_parameters, np.array(PLACES[landscape]), ANGLE, float(eta))
        remainders.append(abs(found.true_change - found.changes[degree]))
    return float(np.polyfit(np.log(etas), np.log(remainders), 1)[0])


@pytest.mark.parametrize("landscape", PLACES)
def test_remainders_fall_with_the_square_and_the_cube_of_the_step_length(landscape: str) -> None:
    first, second = _order(landscape, 1), _order(landscape, 2)
    print(f"\n{landscape:20} first-order remainder: eta^{first:.4f}, second-order: eta^{second:.4f}", end="")
    assert first == pytest.approx(2.0, rel=WITHIN)
    assert second == pytest.approx(3.0, rel=WITHIN)
