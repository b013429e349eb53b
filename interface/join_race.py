"""Contenders of elsewhere join the race that is there, and which of them cannot."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from experiments import Contender, Experiment
from experiments.experiment import MOST_CONTENDERS, compatible
from interface import race_record
from interface.race_record import RaceRecord
from optimizers import OPTIMIZERS


class Joined(NamedTuple):
    """Which of the contenders have joined, by their places among those that were to.

    incompatible: those that cannot run on the race's landscape.
    full: those for whom there was no place.
    """

    added: list[int]
    incompatible: list[int]
    full: list[int]


def join_race(race: RaceRecord, contenders: Iterable[dict[str, Any]]) -> Joined:
    """Append each contender that can run on the race's landscape, while there is a place."""
    joined, landscape = Joined([], [], []), race_record.surface(race)
    for i, contender in enumerate(contenders):
        if not compatible(OPTIMIZERS[contender["optimizer"]], landscape):
            joined.incompatible.append(i)
        elif len(race["contenders"]) >= MOST_CONTENDERS:
            joined.full.append(i)
        else:
            race_record.append(race, contender)
            joined.added.append(i)
    return joined


def join_from(race: RaceRecord, experiment: Experiment) -> Joined:
    """Append an experiment's contenders. The race keeps its landscape, start, steps and seed.

    Noise of another kind does not come along: a batch of other examples, or noise where there are batches. Whoever is
    noisy keeps the seed that it had.
    """
    others = experiment.landscape != race["landscape"]
    other_noise = others and bool(experiment.surface.data or race_record.surface(race).data)

    def there(contender: Contender) -> dict[str, Any]:
        own = contender.model_dump()
        if other_noise:
            return own | {"noise": 0.0, "batch": None, "seed": None}
        seed = experiment.seed_of(contender)
        noisy = contender.noise > 0 or contender.batch not in (None, experiment.examples)
        return own | {"seed": seed if noisy and seed != race["seed"] else None}

    return join_race(race, map(there, experiment.contenders))
