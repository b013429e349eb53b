"""No optimizer without a proof: each one stands in exactly one of the tables that the other tests go through."""

from collections import Counter

from optimizers import OPTIMIZERS
from optimizers.optax_rules import OPTAX_RULES
from tests.optimizers import second_order
from tests.optimizers.by_hand import RULES
from tests.optimizers.by_hand_own_lengths import AVERAGED, OF_THE_LOSS
from tests.optimizers.by_hand_papers import PAPERS


def test_every_optimizer_is_proved_in_one_place() -> None:
    tables = (RULES, PAPERS, AVERAGED, OF_THE_LOSS, OPTAX_RULES, second_order.PROVED)
    assert Counter(slug for table in tables for slug in table) == Counter(list(OPTIMIZERS))
