"""A lesson: a question, a guess, a race, and what is true, computed from that race."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from experiments.experiment import Experiment
from experiments.result import Result
from lessons.form.guesses import Guess


class Given(NamedTuple):
    """A guess that has been made. None is "I don't know"."""

    value: Any


@dataclass(frozen=True)
class Control:
    """The one thing to try next: a value that the lesson's race and answer depend on.

    label: what the value is, with its symbol.
    values: all there are, in order, at least three. The lesson's test runs each of them.
    usual: the one that the guess is about.
    help: one plain sentence.
    texts: how a value is written where its number would not say it.
    """

    label: str
    values: Sequence[float]
    usual: float
    help: str
    texts: Mapping[float, str] | None = None


@dataclass(frozen=True)
class Answer:
    """What is true, computed from the runs.

    truth: of the lesson's kind of guess (see `lessons.form.guesses`).
    numbers: for the places in the lesson's sentences. Numbers are written in three digits, texts as they are.
    holds: whether the lesson's claim is seen in these runs.
    runs: how many runs were needed, the race's own contenders included.
    """

    truth: Any
    numbers: Mapping[str, float | str]
    holds: bool
    runs: int


@dataclass(frozen=True, eq=False)  # each is one of its kind, and a key of what has been answered
class Lesson:
    """One screen and two minutes. All sentences may have places, which are filled with the answer's numbers.

    slug: its identifier, in links.
    title: a few words, for the path of all lessons.
    claims: numbers of the lectures' claims (docs/teaching.md lists them).
    slides: the slide sets it belongs to, such as ("L3", "L4").
    question: one sentence, without places: it is asked before anything is known.
    setting: what is to be seen in the picture, one or two short sentences without places.
    guess: the kind of guess.
    race: the experiment that is played, for a value of the control.
    answer: what is true in that race, for the same value.
    control: what can be tried next.
    found: what came out, one sentence with a number.
    why: three sentences.
    formula: LaTeX.
    source: of the formula.
    tolerance: how far a computed truth may be from that of another machine, as a share of it; for points and curves in
        their own units. Zero where the truth is a choice, an order or a whole number.
    stops_at: the values of the control at which the claim does not hold any more.
    stops: what is said there in place of `found`.
    minutes: what it takes.
    """

    slug: str
    title: str
    claims: tuple[int, ...]
    slides: tuple[str, ...]
    question: str
    setting: str
    guess: Guess
    race: Callable[[float], Experiment]
    answer: Callable[[Result, float], Answer]
    control: Control
    found: str
    why: tuple[str, str, str]
    formula: str
    source: str
    tolerance: float = 0.0
    stops_at: tuple[float, ...] = ()
    stops: str = ""
    minutes: int = 2
