"""The rules that come from optax, and those that are left out."""

from optimizers.kernel import Optimizer
from optimizers.optax_rules import adams, long_memories, own_rates, signs_and_norms
from optimizers.optax_rules.excluded import EXCLUDED

OPTAX_RULES: dict[str, Optimizer] = {
    rule.slug: rule for family in (adams, long_memories, signs_and_norms, own_rates) for rule in family.RULES
}

__all__ = ["EXCLUDED", "OPTAX_RULES"]
