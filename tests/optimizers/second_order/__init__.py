"""Proofs of the rules that look at values, Hessians or residuals: everything but first order."""

from tests.optimizers.second_order.by_hand import RULES

PROVED = frozenset(RULES)
