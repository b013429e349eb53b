"""What views have in common that train networks by one update rule."""

from dataclasses import dataclass
from typing import ClassVar

from optimizers import OPTIMIZERS

_CURVATURE, _LENGTH = 20.0, 2.0  # of the loss of a small network, where its rates work


@dataclass
class RuleRecord:
    """The update rule and its rate.

    rates: those that suit the view where the usual one does not, by optimizer.
    """

    rates: ClassVar[dict[str, float]] = {}

    optimizer: str = "momentum"
    rate: float = 0.02

    def change_optimizer(self, slug: str) -> None:
        """Another rule, at a rate that works."""
        usual = OPTIMIZERS[slug].default_rate(_CURVATURE, _LENGTH)
        self.optimizer, self.rate = slug, self.rates.get(slug, float(f"{usual:.1g}"))
