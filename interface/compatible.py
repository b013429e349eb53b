"""Who is on offer: the optimizers that can walk on the race's landscape, and who cannot and why."""

from experiments.experiment import offered
from interface.widgets import Record
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from pages.race import words


def on_offer(race: Record, present: str | None = None) -> list[str]:
    """The optimizers that can walk on the race's landscape, and the one that is there already."""
    landscape = LANDSCAPES[race["landscape"]]
    return [slug for slug, rule in OPTIMIZERS.items() if slug == present or offered(rule, landscape)]


def not_offered(race: Record) -> str | None:
    """Who cannot walk here and why, in one sentence."""
    landscape = LANDSCAPES[race["landscape"]]
    away = ", ".join(rule.title for rule in OPTIMIZERS.values() if not offered(rule, landscape))
    return words.NOT_OFFERED.format(names=away, landscape=landscape.title) if away else None
