"""What a person has set on a laboratory's page, kept for the session.

A record is a plain dataclass, and widgets are tied to its fields (`interface.widgets.bind`). Nothing is checked when
a field is set: a value may be out of range until the page has put right what depends on each other. Each laboratory
adds its own fields in a subclass, whose defaults are what the page shows first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, TypeVar

import streamlit as st

from experiments.defaults import default_rate
from experiments.ladder import ladder
from landscapes import Landscape, landscape_of
from quantities import Range, Value

Kept = TypeVar("Kept")
Shape = Mapping[str, Value]  # the parameters of a landscape, by name


def session_record(name: str, make: Callable[[], Kept]) -> Kept:
    """The session's record of this name, made on the first visit."""
    if name not in st.session_state:
        st.session_state[name] = make()
    return st.session_state[name]


@dataclass
class Record:
    """The fields that all laboratories have.

    landscape: a slug of `landscapes.SLUGS`.
    landscape_parameters: those that are not at their defaults.
    steps: of each run.
    """

    landscape: str
    steps: int
    landscape_parameters: dict[str, Value] = field(init=False)

    def __post_init__(self) -> None:
        self.change_landscape(self.landscape)

    @property
    def surface(self) -> Landscape:
        """The landscape of this slug."""
        return landscape_of(self.landscape, self.landscape_parameters)

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape, with default parameters or this shape; subclasses add what depends on it."""
        self.landscape, self.landscape_parameters = slug, dict(shape or {})

    def default_rate(self, optimizer: str = "gradient_descent") -> float:
        """A rate that works for the optimizer on the landscape with its parameters."""
        return default_rate(optimizer, self.landscape, self.landscape_parameters)


@dataclass
class RateRecord(Record):
    """A record with a learning rate, not too far from the default one.

    set_aside: a rate that does not fit the landscape's shape, and the one that stands in for it. It comes back when
        the shape does, unless another rate has been chosen.
    """

    highest: ClassVar[int] = 11  # of the rates, times the default one

    rate: float = field(init=False)
    set_aside: tuple[float, float] | None = field(init=False)

    def change_landscape(self, slug: str, shape: Shape | None = None) -> None:
        """Another landscape, at a rate that works there."""
        super().change_landscape(slug, shape)
        self.rate, self.set_aside = self.default_rate(), None

    def rates(self) -> list[float]:
        """Round rates around the default one: from far below it to where runs diverge."""
        usual = self.default_rate()
        return ladder(Range(usual / 21, usual * self.highest), usual)[1:]

    def rate_range(self) -> Range:
        """From the lowest to the highest of them; any rate between them is accepted."""
        rates = self.rates()
        return Range(rates[0], rates[-1])

    def keep_rate_in_range(self) -> bool:
        """Other shapes of the landscape have other rates: one that is out of range gives way to the default.

        Returns:
            Whether it has given way just now.
        """
        kind, (asked, stand_in) = self.rate_range(), self.set_aside or (self.rate, None)
        if self.rate != stand_in:  # another one was chosen
            asked, self.set_aside = self.rate, None
        elif kind.low <= asked <= kind.high:
            self.rate, self.set_aside = asked, None
        if kind.low <= self.rate <= kind.high:
            return False
        self.rate = self.default_rate()
        self.set_aside = asked, self.rate
        return True
