"""Every schedule's closed form in NumPy, and optax's twin of it where there is one."""

from collections.abc import Callable

import numpy as np
import optax

Times = np.ndarray


def _cosine(t: Times, base: float, warmup: int, period: int, floor: float) -> np.ndarray:
    down = np.clip((t - warmup) / max(period - warmup, 1), 0, 1)
    falling = floor + (1 - floor) * (1 + np.cos(np.pi * down)) / 2
    return base * np.where(t < warmup, (t + 1) / max(warmup, 1), falling)


def _step_decay(t: Times, base: float, factor: float, every: int) -> np.ndarray:
    with np.errstate(over="ignore"):  # divided by more than there are numbers: the rate is 0
        return base / np.power(factor, t // every)


FORMULAS: dict[str, Callable[..., np.ndarray]] = {
    "constant": lambda t, base: np.full_like(t, base),
    "step_decay": _step_decay,
    "exponential": lambda t, base, k: base * np.exp(-k * t),
    "inverse_time": lambda t, base, k: base / (1 + k * t),
    "inverse_sqrt": lambda t, base, k: base / np.sqrt(1 + k * t),
    "cosine": _cosine,
}

# Optax's cosine has no warm-up of its own that moves at once, so only what comes after it is compared.
OPTAX: dict[str, Callable[..., optax.Schedule]] = {
    "step_decay": lambda base, factor, every: optax.exponential_decay(base, every, 1 / factor, staircase=True),
    "exponential": lambda base, k: optax.exponential_decay(base, 1, np.exp(-k)),
    "cosine": lambda base, warmup, period, floor: (
        lambda t: optax.cosine_decay_schedule(base, period - warmup, alpha=floor)(t - warmup)
    ),
}
