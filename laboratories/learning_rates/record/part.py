"""What the parts of the Learning rates page have in common: where runs are, and how many with which noise."""

from dataclasses import dataclass, field
from typing import Any

from experiments import Experiment
from experiments.experiment import compatible
from interface.follow_race import Place
from interface.record import Record, Shape
from laboratories.learning_rates.noise_level import noise_level
from laboratories.learning_rates.verdicts import SHARE
from optimizers import OPTIMIZERS
from quantities import Value

PLAIN = "gradient_descent"
FIRST_STEPS = 500
_STARTS = {"himmelblau": "on a watershed"}  # elsewhere the landscape's first one


@dataclass
class PartRecord(Record):
    """What all parts have.

    start: the name of one of the landscape's starts.
    hyper: the hyperparameters of each optimizer, by its slug.
    """

    steps: int = FIRST_STEPS
    start: str = field(init=False)
    hyper: dict[str, dict[str, Value]] = field(default_factory=dict)

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape, with its own start and parameters."""
        super().change_landscape(slug, shape)
        self.start = _STARTS.get(slug, next(iter(self.surface.starts)))

    def move(self, place: Place) -> None:
        """To the race's landscape with its shape, and its start if that has a name."""
        if not place.has(self):
            self.change_landscape(place.landscape, place.shape)
            self.start = next((name for name, start in self.surface.starts.items() if start == place.start), self.start)

    def contender(self, optimizer: str, rate: float) -> dict[str, Any]:
        """One optimizer at a rate, as `Contender` takes it."""
        return {"optimizer": optimizer, "rate": rate, "hyper": self.hyper.get(optimizer, {})}

    def experiment(self, contenders: list[dict[str, Any]], seed: int = 0) -> Experiment:
        """These contenders on the landscape, from the start."""
        kept = {"landscape": self.landscape, "landscape_parameters": self.landscape_parameters, "steps": self.steps}
        start = self.surface.starts[self.start]
        return Experiment.model_validate(kept | {"seed": seed, "start": start, "contenders": contenders})

    def or_plain(self, optimizer: str) -> str:
        """The optimizer, or gradient descent where it cannot run on the landscape."""
        return optimizer if compatible(OPTIMIZERS[optimizer], self.surface) else PLAIN


@dataclass
class SeedsRecord(PartRecord):
    """A part with many runs of each kind, and their noise.

    seeds: how many runs.
    seed: of the first run.
    noise: the standard deviation of the gradient, where there is no data set.
    batch: the examples of a step, where there is one.
    """

    landscape: str = "elongated_valley"
    seed: int = 0
    seeds: int = 16
    share: float = SHARE
    noise: float = field(init=False)
    batch: int | None = field(init=False)

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape, with noise that is felt there."""
        super().change_landscape(slug, shape)
        self.noise, self.batch = self.noise_level(), len(self.surface.data) if self.surface.data else None

    def noise_level(self) -> float:
        """A standard deviation of the gradient that is felt on the landscape."""
        return noise_level(self.experiment([{"optimizer": PLAIN, "rate": self.default_rate(PLAIN)}]))

    def contender(self, optimizer: str, rate: float) -> dict[str, Any]:
        """One optimizer at a rate with the noise, as `Contender` takes it."""
        return super().contender(optimizer, rate) | {"noise": self.noise, "batch": self.batch}
