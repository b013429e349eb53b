"""What a person has set on the Learning rates page, kept for the session. Each part has a record of its own."""

from dataclasses import dataclass, field
from typing import Any

from experiments import Experiment
from experiments.experiment import compatible
from interface.record import Record, session_record
from laboratories.learning_rates.noise_level import noise_level
from laboratories.learning_rates.verdicts import SHARE
from optimizers import OPTIMIZERS
from quantities import Value

PLAIN = "gradient_descent"
COMPARED = (PLAIN, "momentum", "rmsprop", "adam")
READY_MADE = (0.2, 0.17)  # the book's own rate for the Gabor model, which is above the edge, and one below
_STARTS = {"himmelblau": "on a watershed"}  # elsewhere the landscape's first one
_STEPS = 500


@dataclass
class PartRecord(Record):
    """What all parts have.

    start: the name of one of the landscape's starts.
    hyper: the hyperparameters of each optimizer, by its slug.
    """

    steps: int = _STEPS
    start: str = field(init=False)
    hyper: dict[str, dict[str, Value]] = field(default_factory=dict)

    def change_landscape(self, slug: str) -> None:
        """Another landscape, with its own start and parameters."""
        super().change_landscape(slug)
        self.start = _STARTS.get(slug, next(iter(self.surface.starts)))

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
class BestRecord(PartRecord):
    """Which rate is best: one optimizer, and the ends of its rates, or None for the default ones."""

    landscape: str = "himmelblau"
    optimizer: str = PLAIN
    share: float = SHARE
    span: tuple[float, float] | None = None
    picked: float | None = None

    def change_landscape(self, slug: str) -> None:
        """Another landscape; what was picked belongs to the one before."""
        super().change_landscape(slug)
        self.change_optimizer(self.or_plain(self.optimizer))

    def change_optimizer(self, slug: str) -> None:
        """Another optimizer; what was picked belongs to the one before."""
        self.optimizer, self.span, self.picked = slug, None, None


@dataclass
class EdgeRecord(PartRecord):
    """The stability edge: gradient descent at one rate."""

    landscape: str = "gabor"
    rate: float = field(init=False)

    def change_landscape(self, slug: str) -> None:
        """Another landscape, at a rate that works there."""
        super().change_landscape(slug)
        self.rate = self.default_rate(PLAIN)

    def prepare(self, rate: float) -> None:
        """The stability edge of the Gabor model as in the book, at this rate."""
        self.steps, self.hyper = _STEPS, {}
        self.change_landscape("gabor")
        self.rate = rate


def ready_made(rate: float) -> EdgeRecord:
    """The stability edge of the Gabor model as in the book, at this rate."""
    edge = EdgeRecord()
    edge.prepare(rate)
    return edge


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

    def change_landscape(self, slug: str) -> None:
        """Another landscape, with noise that is felt there."""
        super().change_landscape(slug)
        self.noise, self.batch = self.noise_level(), len(self.surface.data) if self.surface.data else None

    def noise_level(self) -> float:
        """A standard deviation of the gradient that is felt on the landscape."""
        return noise_level(self.experiment([{"optimizer": PLAIN, "rate": self.default_rate(PLAIN)}]))

    def contender(self, optimizer: str, rate: float) -> dict[str, Any]:
        """One optimizer at a rate with the noise, as `Contender` takes it."""
        return super().contender(optimizer, rate) | {"noise": self.noise, "batch": self.batch}


@dataclass
class SensitivityRecord(SeedsRecord):
    """Which optimizers are sensitive to the rate; an optimizer and a rate are picked."""

    optimizers: list[str] = field(default_factory=lambda: list(COMPARED))
    picked: tuple[str, float] | None = None

    def change_landscape(self, slug: str) -> None:
        """Another landscape, for those that can run there."""
        super().change_landscape(slug)
        self.optimizers = [one for one in self.optimizers if compatible(OPTIMIZERS[one], self.surface)]
        self.picked = None


@dataclass
class MapRecord(SeedsRecord):
    """The heat map: one optimizer, the word of the number over which it is drawn, and the cell that is picked."""

    optimizer: str = "momentum"
    number: str | None = None
    picked: tuple[int, int] | None = None

    def change_landscape(self, slug: str) -> None:
        """Another landscape; what was picked belongs to the one before."""
        super().change_landscape(slug)
        self.change_optimizer(self.or_plain(self.optimizer))

    def change_optimizer(self, slug: str) -> None:
        """Another optimizer; the number and what was picked belong to the one before."""
        self.optimizer, self.number, self.picked = slug, None, None


@dataclass
class LearningRatesRecord:
    """Which part of the page is shown, and the record of each."""

    part: str = "best"
    best: BestRecord = field(default_factory=BestRecord)
    sensitivity: SensitivityRecord = field(default_factory=SensitivityRecord)
    edge: EdgeRecord = field(default_factory=lambda: ready_made(READY_MADE[0]))
    map: MapRecord = field(default_factory=MapRecord)


def record() -> LearningRatesRecord:
    """The session's record, made on the first visit."""
    return session_record("learning_rates", LearningRatesRecord)
