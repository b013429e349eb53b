"""Who fits which feature when: every rule with every size of batches."""

from collections.abc import Callable, Sequence
from threading import Lock
from typing import NamedTuple

from cachetools import LRUCache

from networks.rare_features import BATCHES, RATES, Fitted, fit

_KEPT: LRUCache[tuple[str, int, int, int], Fitted] = LRUCache(512)
_LOCK = Lock()


class Fits(NamedTuple):
    """By rule: what it did with each of `BATCHES`."""

    by_rule: dict[str, tuple[Fitted, ...]]

    def gains(self, slug: str, beside: str = "gradient_descent") -> tuple[float, ...]:
        """How many times fewer epochs a rule needs than another one until all weights are fitted, for each batch."""
        pairs = zip(self.by_rule[beside], self.by_rule[slug], strict=True)
        return tuple(other.all_after / own.all_after for other, own in pairs)


def runs_of(rules: Sequence[str]) -> int:
    """How many runs `fits` makes."""
    return len(rules) * len(BATCHES) * len(RATES)


def fits(rules: Sequence[str], features: int, seed: int, progress: Callable[[float], object]) -> Fits:
    """Every rule with every batch, each at its best rate.

    Args:
        rules: their slugs.
        features, seed: as in `networks.rare_features.fit`.
        progress: called with the share that is done. It may raise to stop; what is done stays known.
    """
    # Small batches first: with all examples a rule may need thousands of epochs.
    cells = [(slug, batch) for batch in reversed(BATCHES) for slug in rules]
    found = {}
    for done, (slug, batch) in enumerate(cells):
        progress(done / len(cells))
        found[slug, batch] = _fit(slug, batch, features, seed, lambda _, at=done: progress(at / len(cells)))
    return Fits({slug: tuple(found[slug, batch] for batch in BATCHES) for slug in rules})


def _fit(slug: str, batch: int, features: int, seed: int, progress: Callable[[float], object]) -> Fitted:
    key = slug, batch, features, seed
    with _LOCK:
        known = _KEPT.get(key)
    if known is None:
        known = fit(*key, progress)
        with _LOCK:
            _KEPT[key] = known
    return known
