"""Who is on offer: the optimizers that can walk on the race's landscape, and who cannot and why."""

from experiments.experiment import compatible
from interface.widgets import Record
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from pages.race import words


def compatible_optimizers(race: Record, present: str | None = None) -> list[str]:
    """The optimizers that can walk on the race's landscape, and the one that is there already."""
    landscape = LANDSCAPES[race["landscape"]]
    return [slug for slug, rule in OPTIMIZERS.items() if slug == present or compatible(rule, landscape)]


def incompatible_sentence(race: Record) -> str | None:
    """Who cannot walk here and why, in one sentence."""
    landscape = LANDSCAPES[race["landscape"]]
    away = ", ".join(rule.title for rule in OPTIMIZERS.values() if not compatible(rule, landscape))
    return words.NOT_OFFERED.format(names=away, landscape=landscape.title) if away else None
