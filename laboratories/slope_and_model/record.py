"""What a person has set on the Slope and model page, kept for the session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from experiments import Experiment
from experiments.analysis.line_models import ANGLE, DEGREES, STEP_LENGTH, reach
from experiments.defaults import default_contender
from experiments.experiment import COORDINATE
from experiments.surfaces import numbers_of
from interface.follow_race import Place
from interface.record import Record, Shape, session_record
from landscapes import SLUGS, Point

LANDSCAPES_ON_OFFER = tuple(SLUGS)
LEVEL_SETS = ("loss", "first", "second")
# Where loss, tangent and parabola are easy to tell apart; elsewhere theta is the landscape's own start.
_THETA = {"himmelblau": (2.0, 3.2)}
_SHARE = 0.3  # of the curve: the step length on another landscape


@dataclass
class SlopeRecord(Record):
    """Where theta is, where u points, and what the pictures show.

    start: theta, (theta_0, theta_1): a race that is sent from here starts there.
    angle: degrees from the gradient to u.
    eta: the step length.
    degree: of the Taylor polynomial that is shown.
    level_sets: those that are drawn, of `LEVEL_SETS`.
    """

    landscape: str = "himmelblau"
    steps: int = 500
    angle: float = 150.0
    degree: int = 2
    level_sets: list[str] = field(default_factory=lambda: list(LEVEL_SETS))
    start: Point = field(init=False)
    eta: float = field(init=False)

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape, with a theta and a step length that fit it."""
        super().change_landscape(slug, shape)
        self.start = _THETA.get(slug, self.surface.start)
        numbers = numbers_of(self.surface, self.landscape_parameters)
        self.eta = float(f"{_SHARE * reach(self.surface, numbers):.1g}")

    def move(self, place: Place) -> None:
        """To the race's landscape with its shape, and its start."""
        if not place.has(self):
            self.change_landscape(place.landscape, place.shape)
            self.start = place.start

    def choose(self, chosen: Mapping[str, Any]) -> None:
        """Take over what was chosen in the pictures."""
        theta_0, theta_1 = chosen["theta"]
        self.start = float(theta_0), float(theta_1)
        self.angle, self.eta = float(chosen["angle"]), float(chosen["eta"])
        self.degree, self.level_sets = chosen["degree"], chosen["levelSets"]

    def keep_in_range(self) -> None:
        """Entries that come from outside and are out of range give way."""
        usual = SlopeRecord(self.landscape)
        for name, kind in (("angle", ANGLE), ("eta", STEP_LENGTH)):
            if not kind.low <= getattr(self, name) <= kind.high:
                setattr(self, name, getattr(usual, name))
        if not all(COORDINATE.low <= x <= COORDINATE.high for x in self.start):
            self.start = usual.start
        self.degree = self.degree if self.degree in DEGREES else usual.degree
        self.level_sets = [name for name in LEVEL_SETS if name in self.level_sets]

    def experiment(self) -> Experiment:
        """Gradient descent from theta, at the rate that is usual on the landscape."""
        return Experiment(
            landscape=self.landscape,
            landscape_parameters=self.landscape_parameters,
            start=self.start,
            steps=self.steps,
            contenders=(default_contender("gradient_descent", self.landscape, self.landscape_parameters),),
        )


def record() -> SlopeRecord:
    """The session's record, made on the first visit."""
    return session_record("slope_and_model", SlopeRecord)
