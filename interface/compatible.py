"""Which optimizers can run on a landscape, and which cannot and why."""

from experiments.experiment import compatible
from interface import words
from landscapes import Landscape
from optimizers import OPTIMIZERS


def compatible_optimizers(landscape: Landscape, present: str | None = None) -> list[str]:
    """The slugs of the optimizers that can run on the landscape, and the one that is there already."""
    return [slug for slug, rule in OPTIMIZERS.items() if slug == present or compatible(rule, landscape)]


def incompatible_sentence(landscape: Landscape) -> str | None:
    """Which optimizers cannot run there and why, in one sentence; None if all can."""
    away = ", ".join(rule.title for rule in OPTIMIZERS.values() if not compatible(rule, landscape))
    return words.NOT_OFFERED.format(names=away, landscape=landscape.title) if away else None
