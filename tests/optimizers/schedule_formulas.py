"""Every schedule once more: its closed form in NumPy or its loop in plain Python, and optax's twin of it."""

import math
from collections.abc import Callable
from itertools import pairwise

import jax
import jax.numpy as jnp
import numpy as np
import optax

Times = np.ndarray


def _step_decay(t: Times, base: float, factor: float, every: int) -> np.ndarray:
    with np.errstate(over="ignore"):  # divided by more than there are numbers: the rate is 0
        return base / np.power(factor, t // every)


def _piecewise_constant(
    t: Times, base: float, step1: int, share1: float, step2: int, share2: float, step3: int, share3: float
) -> np.ndarray:
    return base * np.select([t >= step3, t >= step2, t >= step1], [share3, share2, share1], 1.0)


def _half_cosine(down: np.ndarray | float, floor: float) -> np.ndarray:
    """From 1 to the floor while `down` goes from 0 to 1."""
    return floor + (1 - floor) * np.cos(np.pi / 2 * np.clip(down, 0, 1)) ** 2


def _cosine_restarts(t: Times, base: float, period: int, growth: int, floor: float) -> np.ndarray:
    down, since = [], 0
    for _ in range(int(t.max()) + 1):
        if since == period:
            since, period = 0, period * growth
        down.append(since / period)
        since += 1
    return base * _half_cosine(np.array(down)[t.astype(int)], floor)


def _one_cycle(t: Times, base: float, period: int, rise: float, start_divisor: float, final_divisor: float) -> Times:
    peak = int(rise * period)
    up = _half_cosine((peak - t) / max(peak, 1), 1 / start_divisor)
    down = _half_cosine((t - peak) / (period - peak), 1 / start_divisor / final_divisor)
    return base * np.where(t < peak, up, down)


# The rate as a function of the step: (steps, a_0, the schedule's numbers) -> rates.
FORMULAS: dict[str, Callable[..., np.ndarray]] = {
    "constant": lambda t, base: np.full_like(t, base),
    "step_decay": _step_decay,
    "piecewise_constant": _piecewise_constant,
    "exponential": lambda t, base, k: base * np.exp(-k * t),
    "inverse_time": lambda t, base, k: base / (1 + k * t),
    "inverse_sqrt": lambda t, base, k: base / np.sqrt(1 + k * t),
    "power": lambda t, base, c1, c2: base * np.exp(-c2 * np.log1p(t / c1)),
    "cosine": lambda t, base, period, floor: base * _half_cosine(t / period, floor),
    "cosine_restarts": _cosine_restarts,
    "one_cycle": _one_cycle,
}

# Where the first rate is not a_0, or a rate may be higher than a_0: as a share of it.
FIRST: dict[str, Callable[..., float]] = {
    "one_cycle": lambda period, rise, start_divisor, **_: 1 / start_divisor if int(rise * period) else 1.0,
}
HIGHEST: dict[str, Callable[..., float]] = {
    "piecewise_constant": lambda share1, share2, share3, **_: max(1.0, share1, share2, share3),
}


def _adaptive(losses: list[float], up: float, down: float) -> list[float]:
    shares = [1.0]
    for before, now in pairwise(losses):
        unknown = math.isnan(before) or math.isnan(now)
        shares.append(shares[-1] * (1.0 if unknown else up if now < before else down))
    return shares


def _on_plateau(
    losses: list[float], factor: float, patience: int, rtol: float, cooldown: int, floor: float
) -> list[float]:
    """In PyTorch's order, with its patience one shorter."""
    shares, share, best, bad, rest = [], 1.0, math.inf, 0, 0
    for loss in losses:
        if loss < (best if math.isinf(best) else best - rtol * abs(best)):
            best, bad = loss, 0
        else:
            bad += 1
        if rest:
            rest, bad = rest - 1, 0
        if bad > patience - 1:
            share, rest, bad = max(share * factor, floor), cooldown, 0
        shares.append(share)
    return shares


# The share of a_0 as a function of the losses at the beginning of all steps so far.
LOOPS: dict[str, Callable[..., list[float]]] = {"on_plateau": _on_plateau, "adaptive": _adaptive}


def _optax_restarts(base: float, period: int, growth: int, floor: float) -> optax.Schedule:
    return optax.sgdr_schedule(
        {"init_value": base, "peak_value": base, "warmup_steps": 0, "decay_steps": length, "end_value": base * floor}
        for length in (period * growth**n for n in range(13))
    )


def _optax_piecewise(
    base: float, step1: int, share1: float, step2: int, share2: float, step3: int, share3: float
) -> optax.Schedule:
    return optax.piecewise_constant_schedule(base, {step1: share1, step2: share2 / share1, step3: share3 / share2})


def _optax_one_cycle(
    base: float, period: int, rise: float, start_divisor: float, final_divisor: float
) -> optax.Schedule:
    return optax.cosine_onecycle_schedule(period, base, rise, start_divisor, final_divisor)


OPTAX: dict[str, Callable[..., optax.Schedule]] = {
    "step_decay": lambda base, factor, every: optax.exponential_decay(base, every, 1 / factor, staircase=True),
    "piecewise_constant": _optax_piecewise,
    "exponential": lambda base, k: optax.exponential_decay(base, 1, np.exp(-k)),
    "cosine": lambda base, period, floor: optax.cosine_decay_schedule(base, period, alpha=floor),
    "cosine_restarts": _optax_restarts,
    "one_cycle": _optax_one_cycle,
}


def optax_on_plateau(
    losses: np.ndarray, factor: float, patience: int, rtol: float, cooldown: int, floor: float
) -> np.ndarray:
    """The shares that optax makes of the same losses, shape (losses,)."""
    rule = optax.contrib.reduce_on_plateau(
        factor=factor, patience=patience, rtol=rtol, cooldown=cooldown, min_scale=floor
    )
    one = jnp.asarray(1.0)

    def see(state: optax.OptState, loss: jax.Array) -> tuple[optax.OptState, jax.Array]:
        share, state = rule.update(one, state, value=loss)
        return state, jnp.asarray(share)

    return np.asarray(jax.lax.scan(see, rule.init(one), jnp.asarray(losses))[1])
