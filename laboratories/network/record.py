"""What a person has set on the Network page, kept for the session, and how it changes as a whole."""

from dataclasses import dataclass, field, fields
from typing import Any

import streamlit as st
from pydantic import ValidationError

from experiments.refusals import refusals
from experiments.schedule_periods import as_it_comes, written_out
from interface.record import session_record
from networks.defaults import default_contender, default_training
from networks.experiment import MOST_CONTENDERS, Training
from quantities import Refusal, Value

VIEWS = ("train", "surface", "pass")
_NAME = "network"


@dataclass
class NetworkRecord:
    """A training's own fields, contenders as dictionaries, and how the page shows it.

    next_id: each contender has an `id`, so that its widgets stay its own while others come and go.
    edited: the id of the contender whose numbers are shown.
    view: what of it is shown, of `VIEWS`.
    opened: the query that was opened last; what was wrong with it is told until something changes.
    refused: one sentence for each field of it that made no sense.
    plane: which plane the surface is cut along, and of which contenders; `laboratories.network.page.surface` knows it.
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
    plane: dict[str, Any] = field(default_factory=dict)

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

    def training(self) -> tuple[Training, dict[Any, Refusal]]:
        """The training that the record is. Where a field is refused: the usual one, and why."""
        contenders = [
            {name: value for name, value in one.items() if name != "id"}
            | {"schedule_parameters": written_out(one["schedule"], one["schedule_parameters"], self.steps)}
            for one in self.contenders
        ]
        given = {"network": self.network, "points": self.points, "steps": self.steps, "seed": self.seed}
        try:
            return Training.model_validate(given | {"contenders": contenders}), {}
        except ValidationError as error:
            return default_training(), refusals(error)


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
        trial = NetworkRecord(**{f.name: copy[f.name] for f in fields(NetworkRecord) if f.name in copy})
        _, refused = trial.training()
    except (TypeError, KeyError, AttributeError):
        return
    whole = all(isinstance(one.get("id"), int) for one in trial.contenders)
    if not refused and whole and trial.view in VIEWS:
        vars(record).update(vars(trial))
