"""What a run remembers, over time: every field of State, the effective rate, and how much past gradients weigh."""

from typing import Any

import numpy as np

from experiments.inside import StepValues
from experiments.trajectory import Trajectory
from expressions import Expression, Symbol, evaluate, text
from optimizers import symbols
from optimizers.rule import LineKind, Rule
from views.inside import words

_POINTS = 4097  # ages of past gradients, at most as many as a race has steps


def array_of(rule: Rule | None, field: str) -> str:
    """The name of the array of a field of State: its symbol's, if it has one."""
    if field == "theta":
        return field
    symbol = rule.memory.get(field) if rule else None
    return symbol.name if symbol else f"state.{field}"


def quantities_over_time(rule: Rule | None, path: Trajectory) -> list[dict[str, Any]]:
    """What can be drawn against the step: the array, its title, the symbol it is lit with, and the limits of an axis.

    Where all numbers are positive the axis is logarithmic, and `low` and `high` are powers of ten. What has a symbol
    comes first.
    """
    drawn = []
    for field, values in path.state.items():
        if field == "theta":
            continue
        symbol = rule.memory.get(field) if rule else None
        title = words.FIELDS.get(field, field) if rule else field
        about = {"array": array_of(rule, field), "title": title, "size": int(np.prod(values.shape[1:], initial=1))}
        about |= {"symbol": symbol.name, "letter": text(symbol)} if symbol else {"symbol": None, "letter": None}
        drawn.append(about | _axis(values))
    rates = {"array": "effective_rate", "title": words.EFFECTIVE_RATE, "size": 2, "symbol": "a", "letter": None}
    return [*sorted(drawn, key=lambda one: one["symbol"] is None), rates | _axis(path.effective_rates)]


def _axis(values: np.ndarray) -> dict[str, Any]:
    """The limits of an axis on which most of the numbers are seen: a few that are huge do not flatten all others."""
    known = values[np.isfinite(values)]
    positive = known[known > 0.0]
    if len(known) and (known >= 0.0).all() and len(positive):
        low, high = np.log10(np.quantile(positive, (0.005, 1.0)))
        return {"log": True, "low": float(low), "high": float(max(high, low + 1.0))}
    size = float(np.quantile(np.abs(known), 0.995)) if len(known) else 1.0
    return {"log": False, "low": -1.1 * (size or 1.0), "high": 1.1 * (size or 1.0)}


def past_gradients(values: StepValues, arrays: dict[str, np.ndarray]) -> list[dict[str, Any]]:
    """How much each past gradient weighs in the averages of the rule.

    In an average that keeps the share beta of what it was, a gradient of k steps ago weighs (1 - beta) beta^k. Where
    the average is corrected all weights are divided by 1 - beta^t, and their sum is 1. The arrays are `past.m`, the
    weights by age, and `past.m.seen`, by what they are divided at each step.
    """
    corrected = {line.places["of"]: line for line in values.rule.lines if line.kind is LineKind.CORRECTION}
    known = {name: np.array([number]) for name, number in values.constants.items()}
    steps = len(values.after["g"])
    found = []
    for line in values.rule.lines:
        keep = line.places.get("keep")
        if line.kind is not LineKind.AVERAGE or not _is_constant(keep, values):
            continue
        assert keep
        name = f"past.{line.symbol.name}"
        beta = float(evaluate(keep, known)[0])
        arrays[name] = ((1.0 - beta) * beta ** np.arange(min(steps, _POINTS)))[:, None]
        divided = corrected.get(line.symbol)
        symbol = divided.symbol if divided else line.symbol
        seen = evaluate(1 - keep**symbols.t, known | {"t": values.after["t"]}) if divided else np.ones(steps)
        arrays[f"{name}.seen"] = seen[:, None]
        found.append({"array": name, "title": words.PAST.format(symbol=text(symbol)), "symbol": line.symbol.name})
    return found


def _is_constant(keep: Expression | None, values: StepValues) -> bool:
    return isinstance(keep, Symbol) and keep.name in values.constants
