"""The landscapes of the laboratories that compare many runs by the minima they reach."""

from landscapes import LANDSCAPES, Landscape
from landscapes.own import data, formula

_MOST_EXAMPLES = 200  # of a data set: every run looks at all of them at every step


def _on_offer(surface: Landscape) -> bool:
    known = surface.minima(surface.default_parameters)
    return bool(known) and (not surface.data or len(surface.data) <= _MOST_EXAMPLES)


# Those with known minima, without those that are too slow for so many runs; and a person's own, whose minima are
# looked for.
LANDSCAPES_ON_OFFER = (*(slug for slug, surface in LANDSCAPES.items() if _on_offer(surface)), formula.SLUG, data.SLUG)
