"""No optimizer without a proof: each one stands in exactly one of the tables that the other tests go through."""

from collections import Counter

from optimizers import OPTIMIZERS
from optimizers.optax_rules import OPTAX_RULES
from tests.optimizers.by_hand import RULES

SECOND_ORDER = ("steepest_descent", "newton", "bfgs", "dfp", "levenberg_marquardt")


def test_every_optimizer_is_proved_in_one_place() -> None:
    assert Counter([*RULES, *OPTAX_RULES, *SECOND_ORDER]) == Counter(list(OPTIMIZERS))
