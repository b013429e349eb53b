"""What a person has set on the Second order page, kept for the session, and the experiment it means."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from experiments import Contender, Experiment
from interface.follow_race import Place
from interface.record import RateRecord, Shape, session_record
from laboratories.second_order.method_run import METHODS, landscapes_with_minimum, methods
from landscapes import Point
from optimizers import OPTIMIZERS
from quantities import Quantity, Range, Value, quantities

LANDSCAPES_ON_OFFER = tuple(landscapes_with_minimum())
STEPS = Range(5, 1000, integer=True)
# The methods' own numbers: the line search, Newton's safeguards, nu and its factor. One that several have is shared.
NUMBERS: dict[str, Quantity] = {
    name: quantity for slug in METHODS for name, quantity in quantities(OPTIMIZERS[slug].hyper).items()
}


def _defaults() -> dict[str, Value]:
    return {name: quantity.default for name, quantity in NUMBERS.items()}


@dataclass
class SecondOrderRecord(RateRecord):
    """The methods that run and the step that is looked at; at first Newton climbs a hill, and all others come down.

    methods: the slugs of those that are chosen, whether or not they can run on the landscape.
    method, step: the step that is looked at.
    view: the whole map, or close up.
    numbers: the methods' own numbers.
    start: (theta_0, theta_1).
    """

    highest: ClassVar[int] = 51

    landscape: str = "himmelblau"
    steps: int = 100
    methods: list[str] = field(default_factory=lambda: list(METHODS))
    method: str = "newton"
    view: str = "map"
    numbers: dict[str, Value] = field(default_factory=_defaults)
    start: Point = field(init=False)
    step: int = field(init=False)

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape, from its own start, at a rate that works there."""
        super().change_landscape(slug, shape)
        self.start, self.step = self.surface.start, 0

    def move(self, place: Place) -> None:
        """To the race's landscape with its shape, and its start."""
        if not place.has(self):
            self.change_landscape(place.landscape, place.shape)
            self.start = place.start

    def keep_together(self) -> None:
        """Entries that others have put out of range give way: the step, the method that is shown."""
        self.step = min(self.step, self.steps - 1)
        running = self.running()
        if running and self.method not in running:
            self.method = running[0]

    def on_offer(self) -> list[str]:
        """The methods that can run on the landscape."""
        return methods(self.surface)

    def running(self) -> list[str]:
        """Those of them that are chosen."""
        return [slug for slug in self.on_offer() if slug in self.methods]

    def choose(self, point: Any) -> None:
        """Look at the method and the step of a point that was picked."""
        method, step = point
        self.method, self.step = str(method), int(step)

    def experiment(self) -> Experiment:
        """All chosen methods from the start."""
        return Experiment(
            landscape=self.landscape,
            landscape_parameters=self.landscape_parameters,
            start=self.start,
            steps=self.steps,
            contenders=tuple(self._contender(slug) for slug in self.running()),
        )

    def _contender(self, slug: str) -> Contender:
        rate = self.rate if slug == "gradient_descent" else 1.0
        hyper = {name: self.numbers[name] for name in quantities(OPTIMIZERS[slug].hyper)}
        return Contender(optimizer=slug, rate=rate, hyper=hyper)


def record() -> SecondOrderRecord:
    """The session's record, made on the first visit."""
    return session_record("second_order", SecondOrderRecord)
