"""No optimizer without a proof: each one stands in exactly one of the tables that the other tests go through."""

from collections import Counter

from optimizers import OPTIMIZERS
from optimizers.optax_rules import OPTAX_RULES
from tests.optimizers import second_order
from tests.optimizers.by_hand import RULES


def test_every_optimizer_is_proved_in_one_place() -> None:
    assert Counter([*RULES, *OPTAX_RULES, *second_order.PROVED]) == Counter(list(OPTIMIZERS))
