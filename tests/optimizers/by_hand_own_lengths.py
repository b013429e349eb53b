"""Rules of papers with an average of theta, or with a length taken from losses, as NumPy loops; see `by_hand`."""

from collections.abc import Callable, Iterator

import numpy as np

from tests.optimizers.done import Done, Gradient, Rule, Steps

Loss = Callable[[np.ndarray], float]


def schedule_free_adamw(
    gradient: Gradient,
    steps: Steps,
    *,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    weight_decay: float = 0.0,
    weight_lr_power: float = 2.0,
) -> Iterator[Done]:
    """Algorithm 1, with the sum of the weights written out."""
    z = x = None
    v, weights = np.zeros(2), []
    for t, (y, a) in enumerate(steps, start=1):
        z, x = (y, y) if z is None or x is None else (z, x)
        g = gradient(y)
        v = beta2 * v + (1 - beta2) * g * g
        a_t = a * np.sqrt(1 - beta2**t)
        z = z - a_t * g / (np.sqrt(v) + epsilon) - a_t * weight_decay * y
        weights.append(a_t**weight_lr_power)
        c = weights[-1] / sum(weights)
        x = (1 - c) * x + c * z
        yield Done(
            (1 - beta1) * z + beta1 * x,
            g,
            ((1 - beta1) + beta1 * c) * a_t / (np.sqrt(v) + epsilon),
            {"z": z, "x": x, "squares": v, "weights": sum(weights), "unseen2": beta2**t},
        )


def momo(
    loss: Loss,
    gradient: Gradient,
    steps: Steps,
    *,
    beta: float = 0.9,
    lower_bound: float = 0.0,
    weight_decay: float = 0.0,
) -> Iterator[Done]:
    """Algorithm 1, whose averages start at the first of what they average."""
    d = f = gamma = None
    for theta, a in steps:
        g = gradient(theta)
        first = d is None
        d = g if d is None else beta * d + (1 - beta) * g
        f = loss(theta) if f is None else beta * f + (1 - beta) * loss(theta)
        gamma = g @ theta if gamma is None else beta * gamma + (1 - beta) * (g @ theta)
        both = 1 + a * weight_decay
        tau = min(a, max(both * (f - gamma - lower_bound) + d @ theta, 0.0) / (d @ d))
        yield Done(
            (theta - tau * d) / both,
            g,
            (1.0 if first else 1 - beta) * tau / both,
            {"average": d, "loss": f, "product": gamma, "begun": 1.0},
        )


def momo_adam(
    loss: Loss,
    gradient: Gradient,
    steps: Steps,
    *,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    lower_bound: float = 0.0,
    weight_decay: float = 0.0,
) -> Iterator[Done]:
    d, v, f, gamma = np.zeros(2), np.zeros(2), 0.0, 0.0
    for t, (theta, a) in enumerate(steps, start=1):
        g = gradient(theta)
        d = beta1 * d + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        f = beta1 * f + (1 - beta1) * loss(theta)
        gamma = beta1 * gamma + (1 - beta1) * (g @ theta)
        size = epsilon + np.sqrt(v / (1 - beta2**t))
        rho, both = 1 - beta1**t, 1 + a * weight_decay
        tau = min(a / rho, max(both * (f - gamma - rho * lower_bound) + d @ theta, 0.0) / (d @ (d / size)))
        yield Done(
            (theta - tau * d / size) / both,
            g,
            (1 - beta1) * tau / (size * both),
            {"average": d, "squares": v, "loss": f, "product": gamma, "unseen1": beta1**t, "unseen2": beta2**t},
        )


AVERAGED: dict[str, Rule] = {"schedule_free_adamw": schedule_free_adamw}
OF_THE_LOSS: dict[str, Callable[..., Iterator[Done]]] = {"momo": momo, "momo_adam": momo_adam}
