"""What an optimizer is: `init` and `step`, two pure functions that know no loop, no noise, no screen.

A kernel takes a theta of any length, unless its optimizer says that it needs two weights. A race has two.
`State` is what a step hands to the next one; every field of it is recorded. `Info` is what a
step only reports. A kernel asks an `Objective` for what it needs, at any theta it likes, so that
a method that looks ahead or searches along a line reads as it does on the slide.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from jaxtyping import Array, Float

from optimizers.formula import formula
from optimizers.rule import RuleOf
from quantities import ParameterSpec, Scalar

Theta = Float[Array, " n"]


class Objective(Protocol):
    """What one step may ask. All answers belong to the same step's loss, noise included."""

    def value(self, theta: Theta) -> Scalar:
        """The loss at theta."""
        ...

    def gradient(self, theta: Theta) -> Theta:
        """Its gradient at theta, shape (n,)."""
        ...

    def hessian(self, theta: Theta) -> Float[Array, "n n"]:
        """Its Hessian at theta, shape (n, n)."""
        ...

    def jacobian(self, theta: Theta) -> Float[Array, "residuals n"]:
        """Where the loss is a sum of squares r_i(theta)^2: the derivatives of the residuals r."""
        ...


class Info(NamedTuple):
    """What a step reports.

    gradient: the gradient the step used, shape (n,).
    effective_rate: the factor in front of that gradient in the move it caused, per coordinate.
    values, gradients, hessians: how many of each the step asked for.
    """

    gradient: Theta
    effective_rate: Theta | Scalar
    values: Scalar = 0.0
    gradients: Scalar = 1.0
    hessians: Scalar = 0.0


class Convention(NamedTuple):
    """Where books, slides and libraries disagree, what is used here and what the other would change.

    used: what this rule does. elsewhere: which sources do what instead, and what that would change.
    source: where the choice comes from.
    """

    used: str
    elsewhere: str
    source: str


@dataclass(frozen=True, eq=False)
class Optimizer:
    """An update rule with its words.

    Attributes:
        slug: its name in addresses and files.
        title: its name on the screen.
        idea: one sentence on how it moves.
        source: where it comes from.
        hyper: the NamedTuple class of its hyperparameters, each with range and default.
        init: (theta of shape (n,), hyper) -> State; State has a field `theta`, all others of shape (), (n,) or (n, n).
        step: (objective, state, rate, hyper) -> (State, Info), pure and free of errors: what is not
            finite stays so.
        default_rate: (curvature, length) of a landscape -> a learning rate that works there.
        conventions: where others do it differently.
        needs_residuals: whether it asks for a Jacobian, and so for a loss that is a sum of squares.
        needs_two_weights: whether its step works with a 2 x 2 matrix, so that theta can have no other length.
        rule: its lines under a setting of the hyperparameters; None where a library has the rule.
        written: the update in LaTeX, where there are no lines.
    """

    slug: str
    title: str
    idea: str
    source: str
    hyper: ParameterSpec
    init: Callable[[Theta, Any], Any]
    step: Callable[[Objective, Any, Scalar, Any], tuple[Any, Info]]
    default_rate: Callable[[float, float], float]
    conventions: tuple[Convention, ...] = ()
    needs_residuals: bool = False
    needs_two_weights: bool = False
    rule: RuleOf | None = None
    written: str = ""

    @cached_property
    def formula(self) -> str:
        """The update in LaTeX, g the gradient and a the learning rate."""
        return formula(self.rule, self.hyper) if self.rule else self.written
