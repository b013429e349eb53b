"""The update rules once more, as plain NumPy loops written from the lectures' formulas.

Each rule is a generator that takes a gradient function, and theta and rate at the beginning of
every step. It yields what the step did: the new theta, the gradient it used, the factor in front
of that gradient, and the optimizer's memory by the names that the kernels give it.
"""

from collections.abc import Iterator

import numpy as np

from tests.optimizers.by_hand_adam import adam, adamax, amsgrad, nadam
from tests.optimizers.done import Done, Gradient, Rule, Steps


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


def normalized_gradient(gradient: Gradient, steps: Steps, *, epsilon: float = 1e-8) -> Iterator[Done]:
    for theta, a in steps:
        g = gradient(theta)
        size = np.sqrt(g**2) + epsilon
        yield Done(theta - a * g / size, g, a / size, {})


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


def adadelta(gradient: Gradient, steps: Steps, *, rho: float = 0.9, epsilon: float = 1e-8) -> Iterator[Done]:
    s, d = np.zeros(2), np.zeros(2)
    for theta, a in steps:
        g = gradient(theta)
        s = rho * s + (1 - rho) * g * g
        factor = np.sqrt(d + epsilon) / np.sqrt(s + epsilon)
        d = rho * d + (1 - rho) * (factor * g) ** 2
        yield Done(theta - a * factor * g, g, a * factor, {"squares": s, "steps": d})


RULES: dict[str, Rule] = {
    "gradient_descent": gradient_descent,
    "momentum": _momentum(look_ahead=False),
    "nesterov": _momentum(look_ahead=True),
    "normalized_gradient": normalized_gradient,
    "adagrad": adagrad,
    "rmsprop": rmsprop,
    "adadelta": adadelta,
    "adam": adam,
    "adamax": adamax,
    "amsgrad": amsgrad,
    "nadam": nadam,
}
