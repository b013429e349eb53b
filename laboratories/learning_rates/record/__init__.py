"""What a person has set on the Learning rates page, kept for the session. Each part has a record of its own."""

from dataclasses import dataclass, field

from experiments.experiment import compatible
from interface.follow_race import Place
from interface.record import Shape, session_record
from laboratories.learning_rates.record.part import FIRST_STEPS, PLAIN, PartRecord, SeedsRecord
from laboratories.learning_rates.verdicts import SHARE
from optimizers import OPTIMIZERS

COMPARED = (PLAIN, "momentum", "rmsprop", "adam")
READY_MADE = (0.2, 0.17)  # the book's own rate for the Gabor model, which is above the edge, and one below


@dataclass
class BestRecord(PartRecord):
    """Which rate is best: one optimizer, and the ends of its rates, or None for the default ones."""

    landscape: str = "himmelblau"
    optimizer: str = PLAIN
    share: float = SHARE
    span: tuple[float, float] | None = None
    picked: float | None = None

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape; what was picked belongs to the one before."""
        super().change_landscape(slug, shape)
        self.change_optimizer(self.or_plain(self.optimizer))

    def change_optimizer(self, slug: str) -> None:
        """Another optimizer; what was picked belongs to the one before."""
        self.optimizer, self.span, self.picked = slug, None, None


@dataclass
class EdgeRecord(PartRecord):
    """The edge of stability: gradient descent at one rate."""

    landscape: str = "gabor"
    rate: float = field(init=False)

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape, at a rate that works there."""
        super().change_landscape(slug, shape)
        self.rate = self.default_rate(PLAIN)

    def prepare(self, rate: float) -> None:
        """The edge of stability of the Gabor model as in the book, at this rate."""
        self.steps, self.hyper = FIRST_STEPS, {}
        self.change_landscape("gabor")
        self.rate = rate


def ready_made(rate: float) -> EdgeRecord:
    """The edge of stability of the Gabor model as in the book, at this rate."""
    edge = EdgeRecord()
    edge.prepare(rate)
    return edge


@dataclass
class SensitivityRecord(SeedsRecord):
    """Which optimizers are sensitive to the rate; an optimizer and a rate are picked."""

    optimizers: list[str] = field(default_factory=lambda: list(COMPARED))
    picked: tuple[str, float] | None = None

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape, for those that can run there."""
        super().change_landscape(slug, shape)
        self.optimizers = [one for one in self.optimizers if compatible(OPTIMIZERS[one], self.surface)]
        self.picked = None


@dataclass
class MapRecord(SeedsRecord):
    """The heat map: one optimizer, the word of the number over which it is drawn, and the cell that is picked."""

    optimizer: str = "momentum"
    number: str | None = None
    picked: tuple[int, int] | None = None

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape; what was picked belongs to the one before."""
        super().change_landscape(slug, shape)
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

    def move(self, place: Place) -> None:
        """All parts to the race's landscape."""
        for part in (self.best, self.sensitivity, self.edge, self.map):
            part.move(place)


def record() -> LearningRatesRecord:
    """The session's record, made on the first visit."""
    return session_record("learning_rates", LearningRatesRecord)
