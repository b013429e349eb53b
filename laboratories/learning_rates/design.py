"""Design: which learning rates the page compares, and how much noise, for a landscape and its usual rate.

The usual rate is `experiments.defaults.default_rate`. Grids of rates are even on a log scale.
"""

import math
from collections.abc import Sequence

from experiments.contender import RATE
from experiments.experiment import Experiment
from experiments.ladder import ladder
from experiments.suboptimality import initial_suboptimality
from laboratories.learning_rates.log_grid import rate_grid
from quantities import Range

CURVES, COLUMNS = 9, 25  # rates side by side
_PER_DECADE = 24
_REACH, _FAR, _FARTHEST = 1e2, 1e3, 1e4  # times the usual rate, and that part of it
_NOISE = 0.005  # of the mean slope on the way down


def usual_noise(experiment: Experiment) -> float:
    """A standard deviation of the gradient that has an effect here, in one digit.

    It is 0.5 % of the mean slope, (L_0 - L*) / length of the landscape. On a data set it is 0: batches make the noise.
    """
    if experiment.examples:
        return 0.0
    length = experiment.surface.scale(experiment.parameters).length
    return float(f"{_NOISE * initial_suboptimality(experiment) / length:.1g}")


def around(usual: float, reach: float = _REACH) -> tuple[float, float]:
    """From `reach` times below the usual rate to `reach` times above it, within what a contender accepts."""
    return float(f"{max(usual / reach, RATE.low):.3g}"), float(f"{min(usual * reach, RATE.high):.3g}")


def span_options(usual: float) -> list[float]:
    """Where a span of rates may begin and end."""
    return ladder(Range(*around(usual, _FARTHEST)), usual)


def span(asked: tuple[float, float] | None, usual: float) -> tuple[float, float]:
    """The ends of the rates to be compared, both out of `span_options`.

    Args:
        asked: the ends that are wanted. Without them, or where one of them is not on offer (the landscape's parameters
            have changed), the span is `around` the usual rate; two equal ends move one option apart.
        usual: the usual rate.
    """
    options = span_options(usual)
    low, high = asked or around(usual)
    if low not in options or high not in options:
        low, high = around(usual)
    if low == high:
        at = min(options.index(low), len(options) - 2)
        low, high = options[at : at + 2]
    return low, high


def curve_rates(low: float, high: float) -> list[float]:
    """The rates whose curves are drawn side by side."""
    return rate_grid(low, high, CURVES)


def compared_rates(usual: Sequence[float]) -> list[float]:
    """One grid for several optimizers: from far below all their usual rates to far above them."""
    low, high = around(min(usual), _FAR)[0], around(max(usual), _FAR)[1]
    return rate_grid(low, high, round(_PER_DECADE * math.log10(high / low)) + 1)


def column_rates(usual: float) -> list[float]:
    """The columns of the heat map."""
    return rate_grid(*around(usual), COLUMNS)


def nearest_rate(rates: Sequence[float], rate: float) -> int:
    """The index of the rate that is nearest on a log scale."""
    return min(range(len(rates)), key=lambda i: abs(math.log(rates[i] / rate)))
