"""Rules of papers, as plain NumPy loops written from the published algorithms; see `by_hand` for what a rule is."""

from collections.abc import Iterator

import numpy as np

from tests.optimizers.done import Done, Gradient, Rule, Steps


def rprop(
    gradient: Gradient,
    steps: Steps,
    *,
    eta_minus: float = 0.5,
    eta_plus: float = 1.2,
    min_step_size: float = 1e-6,
    max_step_size: float = 50.0,
) -> Iterator[Done]:
    """As torch.optim.Rprop has it, a coordinate at a time."""
    prev, size = [0.0, 0.0], [0.0, 0.0]
    for t, (theta, a) in enumerate(steps):
        g = gradient(theta)
        theta, in_front = theta.copy(), np.zeros(2)
        for i in range(2):
            size[i] = a if t == 0 else size[i]
            if g[i] * prev[i] > 0:
                size[i] *= eta_plus
            elif g[i] * prev[i] < 0:
                size[i] *= eta_minus
            size[i] = min(max(size[i], min_step_size), max_step_size)
            prev[i] = 0.0 if g[i] * prev[i] < 0 else g[i]
            if prev[i] != 0:
                theta[i] -= size[i] if prev[i] > 0 else -size[i]
                in_front[i] = size[i] / abs(prev[i])
        yield Done(theta, g, in_front, {"step_sizes": np.array(size), "gradient": np.array(prev)})


def adan(
    gradient: Gradient,
    steps: Steps,
    *,
    beta1: float = 0.98,
    beta2: float = 0.92,
    beta3: float = 0.99,
    epsilon: float = 1e-8,
    eps_root: float = 1e-8,
    weight_decay: float = 0.0,
) -> Iterator[Done]:
    """Algorithm 1 in the paper's own betas, with the correction that the authors' program has."""
    b1, b2, b3 = 1 - beta1, 1 - beta2, 1 - beta3
    m, v, n, before = np.zeros(2), np.zeros(2), np.zeros(2), None
    for k, (theta, eta) in enumerate(steps, start=1):
        g = gradient(theta)
        difference = 0.0 * g if before is None else g - before
        m = (1 - b1) * m + b1 * g
        v = (1 - b2) * v + b2 * difference
        n = (1 - b3) * n + b3 * (g + (1 - b2) * difference) ** 2
        seen1, seen2, seen3 = 1 - (1 - b1) ** k, 1 - (1 - b2) ** k, 1 - (1 - b3) ** k
        eta_k = eta / (np.sqrt(n / seen3 + eps_root) + epsilon)
        newest = b1 / seen1 + (0.0 if before is None else (1 - b2) * b2 / seen2)
        before = g
        yield Done(
            (theta - eta_k * (m / seen1 + (1 - b2) * v / seen2)) / (1 + weight_decay * eta),
            g,
            eta_k * newest / (1 + weight_decay * eta),
            {
                "average": m,
                "changes": v,
                "squares": n,
                "gradient": g,
                "unseen1": beta1**k,
                "unseen2": beta2**k,
                "unseen3": beta3**k,
            },
        )


def yogi(
    gradient: Gradient,
    steps: Steps,
    *,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-3,
    bias_correction: bool = False,
) -> Iterator[Done]:
    m, v = np.zeros(2), np.zeros(2)
    for t, (theta, a) in enumerate(steps, start=1):
        g = gradient(theta)
        m = beta1 * m + (1 - beta1) * g
        v = np.where(v > g * g, v - (1 - beta2) * g * g, np.where(v < g * g, v + (1 - beta2) * g * g, v))
        seen1, seen2 = (1 - beta1**t, 1 - beta2**t) if bias_correction else (1.0, 1.0)
        size = np.sqrt(v / seen2) + epsilon
        memory = {"average": m, "squares": v, "unseen1": beta1**t, "unseen2": beta2**t}
        yield Done(theta - a * (m / seen1) / size, g, a * (1 - beta1) / (seen1 * size), memory)


def adopt(
    gradient: Gradient, steps: Steps, *, beta1: float = 0.9, beta2: float = 0.9999, epsilon: float = 1e-6
) -> Iterator[Done]:
    """Algorithm 2, whose v_0 is the square of the gradient at the start."""
    m, v = np.zeros(2), None
    for t, (theta, a) in enumerate(steps, start=1):
        g = gradient(theta)
        v = g * g if v is None else v
        direction = np.clip(g / np.maximum(np.sqrt(v), epsilon), -(t**0.25), t**0.25)
        m = beta1 * m + (1 - beta1) * direction
        v = beta2 * v + (1 - beta2) * g * g
        yield Done(theta - a * m, g, a * (1 - beta1) * direction / g, {"average": m, "squares": v, "taken": t})


def acprop(
    gradient: Gradient,
    steps: Steps,
    *,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-16,
    eps_root: float = 1e-16,
    weight_decay: float = 0.0,
) -> Iterator[Done]:
    m, s = np.zeros(2), np.zeros(2)
    for t, (theta, a) in enumerate(steps, start=1):
        g = gradient(theta)
        size = np.sqrt(s / (1 - beta2 ** (t - 1))) + epsilon if t > 1 else np.ones(2)
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * (g - m) ** 2 + eps_root
        moved = theta - a * g / size - a * weight_decay * theta
        yield Done(moved, g, a / size, {"average": m, "squares": s, "unseen2": beta2**t})


PAPERS: dict[str, Rule] = {"rprop": rprop, "adan": adan, "yogi": yogi, "adopt": adopt, "acprop": acprop}
