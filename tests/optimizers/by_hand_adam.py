"""The Adam family once more, as plain NumPy loops; see `by_hand` for what a rule is."""

from collections.abc import Iterator

import numpy as np

from tests.optimizers.done import Done, Gradient, Steps


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


def adamax(
    gradient: Gradient,
    steps: Steps,
    *,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    bias_correction: bool = True,
) -> Iterator[Done]:
    m, u = np.zeros(2), np.zeros(2)
    for t, (theta, a) in enumerate(steps, start=1):
        g = gradient(theta)
        m = beta1 * m + (1 - beta1) * g
        u = np.maximum(beta2 * u, np.abs(g) + epsilon)
        seen1 = 1 - beta1**t if bias_correction else 1.0
        yield Done(
            theta - a * (m / seen1) / u,
            g,
            a * (1 - beta1) / (seen1 * u),
            {"average": m, "largest": u, "unseen1": beta1**t},
        )


def amsgrad(
    gradient: Gradient,
    steps: Steps,
    *,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    bias_correction: bool = True,
    maximum_first: bool = True,
) -> Iterator[Done]:
    """As torch.optim.Adam has it with amsgrad=True; as optax has it if the maximum does not come first."""
    m, v = np.zeros(2), np.zeros(2)
    history = []
    for t, (theta, a) in enumerate(steps, start=1):
        g = gradient(theta)
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        seen1, seen2 = (1 - beta1**t, 1 - beta2**t) if bias_correction else (1.0, 1.0)
        history.append(v if maximum_first else v / seen2)
        largest = np.max(history, axis=0)
        size = (np.sqrt(largest) / np.sqrt(seen2) if maximum_first else np.sqrt(largest)) + epsilon
        yield Done(
            theta - a * (m / seen1) / size,
            g,
            a * (1 - beta1) / (seen1 * size),
            {"average": m, "squares": v, "largest": largest, "unseen1": beta1**t, "unseen2": beta2**t},
        )


def nadam(
    gradient: Gradient,
    steps: Steps,
    *,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    momentum_decay: float = 0.004,
    bias_correction: bool = True,
) -> Iterator[Done]:
    """As PyTorch writes it: the momentum of step t is beta1 (1 - 0.96^(t psi) / 2)."""

    def mu(t: int) -> float:
        return beta1 * (1 - 0.5 * 0.96 ** (t * momentum_decay))

    m, v, product = np.zeros(2), np.zeros(2), 1.0
    for t, (theta, a) in enumerate(steps, start=1):
        g = gradient(theta)
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        product = product * mu(t)
        seen_next = 1 - product * mu(t + 1) if bias_correction else 1.0
        seen = 1 - product if bias_correction else 1.0
        size = np.sqrt(v / (1 - beta2**t) if bias_correction else v) + epsilon
        in_front = (mu(t + 1) * (1 - beta1) / seen_next + (1 - mu(t)) / seen) / size
        yield Done(
            theta - a * (1 - mu(t)) / seen * g / size - a * mu(t + 1) / seen_next * m / size,
            g,
            a * in_front,
            {
                "average": m,
                "squares": v,
                "missing": 0.96 ** (t * momentum_decay),
                "unseen1": product,
                "unseen2": beta2**t,
            },
        )
