"""Which numbers of an optax rule a person may move: read from its signature, in the house's words."""

import inspect
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, get_args

import jax.numpy as jnp

from optimizers.hyperparameters import Beta, Beta1, Beta2, Epsilon, EpsilonInside, WeightDecay
from quantities import Range

HOUSE = {"b1": "beta1", "b2": "beta2", "b3": "beta3", "eps": "epsilon"}
PAIR = ("betas", ("beta1", "beta2"))  # one argument there, two numbers here

_SHARED = {
    "beta": Beta1,
    "beta1": Beta1,
    "beta2": Beta2,
    "epsilon": Epsilon,
    "eps_root": EpsilonInside,
    "momentum": Beta,
    "weight_decay": WeightDecay,
}


def range_of(hyperparameter: Any) -> Range:
    """The range that a shared hyperparameter is annotated with."""
    return get_args(hyperparameter)[1]


RANGES: dict[str, Range] = {name: range_of(hyperparameter) for name, hyperparameter in _SHARED.items()}


class Numbers(NamedTuple):
    """The numbers on offer: kinds and defaults by the house's names, in order, and whether betas is a pair."""

    kinds: dict[str, Range]
    defaults: dict[str, float]
    names: dict[str, str]
    paired: bool

    def as_optax_calls_them(self, hyper: Any) -> dict[str, Any]:
        """The hyperparameters as keyword arguments of the factory; as arrays, which divide by zero in silence."""
        given: dict[str, Any] = {self.names[name]: jnp.asarray(value) for name, value in hyper._asdict().items()}
        if self.paired:
            argument, parts = PAIR
            given[argument] = tuple(given.pop(part) for part in parts)
        return given


def numeric_arguments(factory: Callable[..., Any], rate_name: str) -> dict[str, float]:
    """Every argument whose default is a number, by optax's name; a pair of betas as beta1 and beta2."""
    found: dict[str, float] = {}
    for name, parameter in inspect.signature(factory).parameters.items():
        argument, parts = PAIR
        if name == argument:
            found |= dict(zip(parts, parameter.default, strict=True))
        elif name != rate_name and type(parameter.default) in (int, float):
            found[name] = float(parameter.default)
    return found


def numbers_of(factory: Callable[..., Any], rate_name: str, ranges: Mapping[str, Range]) -> Numbers:
    """The factory's numbers on offer: those with a range.

    Truth values, words, masks, types and None stay at optax's defaults, because the loop could not
    be compiled once for all of them. So does a number without a range, which a new optax may bring.
    """
    known = {**RANGES, **ranges}
    by_house = {HOUSE.get(name, name): (name, value) for name, value in numeric_arguments(factory, rate_name).items()}
    offered = {house: found for house, found in by_house.items() if house in known}
    return Numbers(
        kinds={house: known[house] for house in offered},
        defaults={house: value for house, (_, value) in offered.items()},
        names={house: name for house, (name, _) in offered.items()},
        paired=PAIR[0] in inspect.signature(factory).parameters,
    )
