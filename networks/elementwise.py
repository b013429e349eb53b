"""Which update rules work on each weight by itself, so that many networks can be trained as one long vector.

A rule that measures the whole vector, such as its length, would mix networks that have nothing to do with each other.
A second-order rule needs a matrix with a row and a column for each weight.
"""

from optimizers import OPTIMIZERS

_WHOLE_VECTOR = {"steepest_descent", "novograd", "lamb", "fromage", "polyak_sgd", "momo", "momo_adam"}
_WHOLE_VECTOR |= {"dog", "dowg", "dadapt_adamw", "prodigy"}
ELEMENTWISE = tuple(
    slug for slug, rule in OPTIMIZERS.items() if slug not in _WHOLE_VECTOR and not rule.needs_two_weights
)
