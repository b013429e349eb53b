"""What a person has set on the Network page, kept for the session, and how it changes as a whole."""

from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from experiments.contender import RATE, SEED
from experiments.schedule_periods import as_it_comes, written_out
from interface.copies import set_fields
from interface.record import session_record
from networks.activations import ACTIVATIONS
from networks.defaults import default_contender, default_training
from networks.experiment import MOST_CONTENDERS, Training
from networks.parse import Repaired, repair
from networks.planes.kinds import KINDS, Cut
from quantities import Range, Value

VIEWS = ("train", "surface", "pass")
_NAME = "network"
_SIMPLE = ("network", "points", "steps", "seed", "contenders", "next_id", "edited", "view", "opened", "refused")


NUMBER = Range(-10.0, 10.0)  # an input or a label of the one pass


@dataclass
class PassRecord:
    """The one pass: an example (x_1, x_2), its label y, the activation, the learning rate, the seed of the weights."""

    x_1: float = 1.0
    x_2: float = -0.5
    y: float = 1.0
    activation: str = "tanh"
    rate: float = 0.1
    seed: int = 0

    def keep_in_range(self) -> None:
        """Entries that come from outside and are out of range give way."""
        usual = PassRecord()
        for name, kind in (("x_1", NUMBER), ("x_2", NUMBER), ("y", NUMBER), ("rate", RATE), ("seed", SEED)):
            if not kind.low <= getattr(self, name) <= kind.high:
                setattr(self, name, getattr(usual, name))
        self.activation = self.activation if self.activation in ACTIVATIONS else usual.activation


@dataclass
class PlaneRecord:
    """Which plane the loss surface is cut along.

    kind: of `networks.planes.kinds.KINDS`. seed: of a random one. first, second: the contenders, by number.
    held: the string of the training that the plane was laid through, where it is held; else empty.
    """

    kind: str = "paths"
    seed: int = 0
    first: int = 0
    second: int = 1
    held: str = ""

    def keep_in_range(self, contenders: int) -> None:
        """What names nobody, after a contender has left or a copy came from outside, gives way."""
        self.kind = self.kind if self.kind in KINDS else next(iter(KINDS))
        self.seed = max(self.seed, 0)
        if self.held:  # its contenders are those of another training
            return
        self.first = self.first if 0 <= self.first < contenders else 0
        if not 0 <= self.second < contenders or self.second == self.first:
            self.second = next((i for i in range(contenders) if i != self.first), 0)
        if self.kind == "three" and contenders < 2:
            self.kind = next(iter(KINDS))

    def lay(self, cut: Cut) -> None:
        """This plane, which nobody holds."""
        self.kind, self.seed, self.held = cut.kind, cut.seed, ""
        self.first = cut.contenders[0] if cut.contenders else 0
        self.second = cut.contenders[1] if len(cut.contenders) > 1 else int(self.first == 0)

    @property
    def cut(self) -> Cut:
        """The same as the numerics take it."""
        return Cut(self.kind, self.seed, (self.first, self.second))


@dataclass
class NetworkRecord:
    """A training's own fields, contenders as dictionaries, and how the page shows it.

    next_id: each contender has an `id`, so that its widgets stay its own while others come and go.
    edited: the id of the contender whose numbers are shown.
    view: what of it is shown, of `VIEWS`.
    opened: the query that was opened last; what was wrong with it is told until something changes.
    refused: one sentence for each field of it that made no sense.
    plane: what the view of the loss surface shows.
    one_pass: what the view of one pass shows.
    """

    network: dict[str, Value] = field(default_factory=dict)
    points: str = ""
    steps: int = 500
    seed: int = 0
    contenders: list[dict[str, Any]] = field(default_factory=list)
    next_id: int = 0
    edited: int = -1
    view: str = "train"
    opened: str = ""
    refused: list[str] = field(default_factory=list)
    plane: PlaneRecord = field(default_factory=PlaneRecord)
    one_pass: PassRecord = field(default_factory=PassRecord)

    def __post_init__(self) -> None:
        if not self.contenders:
            self.take_over(default_training())

    def take_over(self, training: Training) -> None:
        """This training in place of what was there; its contenders are new ones."""
        self.network, self.points = dict(training.network), training.points
        self.steps, self.seed = training.steps, training.seed
        self.contenders = []
        for contender in training.contenders:
            self.enter(contender.model_dump())
        self.edited = self.contenders[0]["id"]

    def enter(self, contender: dict[str, Any]) -> None:
        """One more contender, if there is room for it; its numbers are shown."""
        if len(self.contenders) < MOST_CONTENDERS:
            self.contenders.append(contender | {"id": self.next_id})
            self.edited = self.next_id
            self.next_id += 1

    def add(self, optimizer: str) -> None:
        """One more contender, as the optimizer comes."""
        self.enter(default_contender(optimizer, self.loss).model_dump())

    def remove(self, contender: dict[str, Any]) -> None:
        """One contender less; the last one stays."""
        if len(self.contenders) > 1:
            self.contenders.remove(contender)
            self.edited = self.contenders[0]["id"]

    def change_optimizer(self, contender: dict[str, Any], optimizer: str) -> None:
        """Another optimizer, with its own numbers and a rate that works."""
        fresh = default_contender(optimizer, self.loss).model_dump()
        contender |= {name: fresh[name] for name in ("optimizer", "rate", "hyper")}

    def change_schedule(self, contender: dict[str, Any], schedule: str) -> None:
        """Another schedule, as it comes."""
        contender |= {"schedule": schedule, "schedule_parameters": as_it_comes(schedule)}

    @property
    def loss(self) -> str:
        """What is minimised."""
        return str(self.network["loss"]) if self.network["data"] not in ("sine", "own") else "square"

    def the_edited(self) -> dict[str, Any]:
        """The contender whose numbers are shown."""
        return next((one for one in self.contenders if one["id"] == self.edited), self.contenders[0])

    def training(self) -> Repaired:
        """The training that the record is. Where a field is refused: the usual one, and why."""
        contenders = [
            {name: value for name, value in one.items() if name != "id"}
            | {"schedule_parameters": written_out(one["schedule"], one["schedule_parameters"], self.steps)}
            for one in self.contenders
        ]
        given = {"network": self.network, "points": self.points, "steps": self.steps, "seed": self.seed}
        return repair(given | {"contenders": contenders})


def record() -> NetworkRecord:
    """The session's record, made on the first visit."""
    return session_record(_NAME, NetworkRecord)


def is_there() -> bool:
    """Whether the page has been visited."""
    return _NAME in st.session_state


def set_record(record: NetworkRecord, copy: object) -> None:
    """Take over a copy of the record, unless anything in it makes no sense."""
    if not isinstance(copy, dict):
        return
    try:
        trial = NetworkRecord(**{name: copy[name] for name in _SIMPLE if name in copy})
        set_fields(trial.plane, copy.get("plane"))
        set_fields(trial.one_pass, copy.get("one_pass"))
        _, refused = trial.training()
    except (TypeError, KeyError, AttributeError):
        return
    whole = all(isinstance(one.get("id"), int) for one in trial.contenders)
    if not refused and whole and trial.view in VIEWS:
        vars(record).update(vars(trial))
