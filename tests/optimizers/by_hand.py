"""The update rules once more, as plain NumPy loops written from the lectures' formulas.

Each rule is a generator that takes a gradient function, and theta and rate at the beginning of
every step. It yields what the step did: the new theta, the gradient it used, the factor in front
of that gradient, and the optimizer's memory by the names that the kernels give it.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np

Gradient = Callable[[np.ndarray], np.ndarray]
Steps = Iterable[tuple[np.ndarray, float]]


class Done(NamedTuple):
    """What one step did."""

    theta: np.ndarray
    gradient: np.ndarray
    effective_rate: Any
    memory: dict[str, Any]


Rule = Callable[..., Iterator[Done]]


def gradient_descent(gradient: Gradient, steps: Steps) -> Iterator[Done]:
    for theta, a in steps:
        g = gradient(theta)
        yield Done(theta - a * g, g, a, {})


def _momentum(look_ahead: bool) -> Rule:
    def rule(
        gradient: Gradient,
        steps: Steps,
        *,
        beta: float = 0.9,
        form: str = "velocity",
        bias_correction: bool = False,
    ) -> Iterator[Done]:
        v, m = np.zeros(2), np.zeros(2)
        for t, (theta, a) in enumerate(steps, start=1):
            if form == "velocity":
                g = gradient(theta + beta * v if look_ahead else theta)
                v = beta * v - a * g
                m = beta * m + (1 - beta) * g
                in_front = a
            else:
                g = gradient(theta - a * beta * m if look_ahead else theta)
                m = beta * m + (1 - beta) * g
                seen = 1 - beta**t if bias_correction else 1.0
                v = -a * (m / seen)
                in_front = a * (1 - beta) / seen
            yield Done(theta + v, g, in_front, {"velocity": v, "average": m, "unseen": beta**t})

    return rule


def adagrad(gradient: Gradient, steps: Steps, *, epsilon: float = 1e-8) -> Iterator[Done]:
    c = np.zeros(2)
    for theta, a in steps:
        g = gradient(theta)
        c = c + g * g
        yield Done(theta - a * g / (np.sqrt(c) + epsilon), g, a / (np.sqrt(c) + epsilon), {"squares": c})


def rmsprop(
    gradient: Gradient,
    steps: Steps,
    *,
    rho: float = 0.9,
    epsilon: float = 1e-8,
    bias_correction: bool = False,
) -> Iterator[Done]:
    s = np.zeros(2)
    for t, (theta, a) in enumerate(steps, start=1):
        g = gradient(theta)
        s = rho * s + (1 - rho) * g * g
        s_hat = s / (1 - rho**t) if bias_correction else s
        yield Done(
            theta - a * g / (np.sqrt(s_hat) + epsilon),
            g,
            a / (np.sqrt(s_hat) + epsilon),
            {"squares": s, "unseen": rho**t},
        )


def adam(
    gradient: Gradient,
    steps: Steps,
    *,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    bias_correction: bool = True,
) -> Iterator[Done]:
    m, v = np.zeros(2), np.zeros(2)
    for t, (theta, a) in enumerate(steps, start=1):
        g = gradient(theta)
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        seen1, seen2 = (1 - beta1**t, 1 - beta2**t) if bias_correction else (1.0, 1.0)
        size = np.sqrt(v / seen2) + epsilon
        yield Done(
            theta - a * (m / seen1) / size,
            g,
            a * (1 - beta1) / (seen1 * size),
            {"average": m, "squares": v, "unseen1": beta1**t, "unseen2": beta2**t},
        )


RULES: dict[str, Rule] = {
    "gradient_descent": gradient_descent,
    "momentum": _momentum(look_ahead=False),
    "nesterov": _momentum(look_ahead=True),
    "adagrad": adagrad,
    "rmsprop": rmsprop,
    "adam": adam,
}
