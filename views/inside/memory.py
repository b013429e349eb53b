"""What a run remembers, over time: every field of State, the effective rate, and how much past gradients weigh."""

from typing import Any

import numpy as np

from experiments.inside import StepValues
from experiments.trajectory import Trajectory
from expressions import Symbol, evaluate, text
from optimizers import symbols
from optimizers.rule import Line, LineKind, Rule
from views.inside import words

_POWER = 37.0  # of ten: beyond it is what a browser is sent


def array_of(rule: Rule | None, field: str) -> str:
    """The name of the array of a field of State: its symbol's, if it has one."""
    if field == "theta":
        return field
    symbol = rule.memory.get(field) if rule else None
    return symbol.name if symbol else f"state.{field}"


def quantities_over_time(rule: Rule | None, path: Trajectory, weights: int, sane: np.ndarray) -> list[dict[str, Any]]:
    """What can be drawn against the step: the array, its title, the symbol it is lit with, and the limits of an axis.

    Where all numbers are positive the axis is logarithmic, and `low` and `high` are powers of ten. What has a symbol
    comes first; of what has none, a rule's lines say which is used.

    Args:
        rule: its rule, if it has lines.
        path: the run.
        weights: how many move: of one weight there is one number of each.
        sane: (steps + 1,), at which steps the run is on the map; others do not stretch an axis.
    """
    drawn = []
    for field, values in path.state.items():
        if field == "theta" or (rule and not _used(rule, field)):
            continue
        symbol = rule.memory.get(field) if rule else None
        title = words.FIELDS.get(field, field) if rule else field
        size = int(np.prod(values.shape[1:], initial=1)) if weights == 2 else 1
        about = {"array": array_of(rule, field), "title": title, "size": size}
        about |= {"symbol": symbol.name, "letter": text(symbol)} if symbol else {"symbol": None, "letter": None}
        drawn.append(about | _axis(values[sane]))
    rates = {"array": "effective_rate", "title": words.EFFECTIVE_RATE, "size": weights, "symbol": "a", "letter": None}
    return [*sorted(drawn, key=lambda one: one["symbol"] is None), rates | _axis(path.effective_rates[sane[:-1]])]


def _used(rule: Rule, field: str) -> bool:
    """Whether the lines have to do with a field: not with another form's memory, nor with a correction that is off."""
    if field in rule.memory:
        return True
    corrects = any(line.kind is LineKind.CORRECTION for line in rule.lines)
    return corrects if field.startswith("unseen") else field not in ("velocity", "average")


def _axis(values: np.ndarray) -> dict[str, Any]:
    """The limits of an axis on which the numbers are seen."""
    known = values[np.isfinite(values)]
    positive = known[known > 0.0]
    if len(known) and (known >= 0.0).all() and len(positive):
        low, high = np.clip(np.log10(np.quantile(positive, (0.005, 1.0))), -_POWER, _POWER)
        more = max(1.0 - (high - low), 0.1) / 2.0  # at least one power of ten in all
        return {"log": True, "low": float(low - more), "high": float(high + more)}
    size = min(float(np.quantile(np.abs(known), 0.995)), 10.0**_POWER) if len(known) else 1.0
    return {"log": False, "low": -1.1 * (size or 1.0), "high": 1.1 * (size or 1.0)}


def past_gradients(values: StepValues, arrays: dict[str, np.ndarray]) -> list[dict[str, Any]]:
    """How much each past gradient weighs in the averages and sums of the rule.

    Where a line keeps the share beta of what it was and takes the share alpha of the new, a gradient of k steps ago
    weighs alpha beta^k. Where an average is corrected all weights are divided by 1 - beta^t, and their sum is 1. The
    arrays are `past.m`, the weights by age, (steps, 1), `past.m.seen`, by what they are divided at each step, and
    `past.m.sum`, what they add up to.
    """
    corrections = {line.places["of"]: line for line in values.rule.lines if line.kind is LineKind.CORRECTION}
    known = {name: np.array([number]) for name, number in values.constants.items()}
    steps, found = values.after["t"], []
    for line in values.rule.lines:
        if not _weighs(line, values):
            continue
        name, keep = f"past.{line.symbol.name}", line.places["keep"]
        beta, alpha = (float(evaluate(line.places[share], known)[0]) for share in ("keep", "take"))
        correction = corrections.get(line.symbol)
        seen = evaluate(1 - keep**symbols.t, known | {"t": steps}) if correction else np.ones_like(steps)
        weights = alpha * beta ** np.arange(len(steps))
        arrays |= {name: weights[:, None], f"{name}.seen": seen[:, None]}
        arrays[f"{name}.sum"] = (np.cumsum(weights) / seen)[:, None]
        symbol = correction.symbol if correction else line.symbol
        found.append({"array": name, "title": words.PAST.format(symbol=text(symbol)), "symbol": line.symbol.name})
    return found


def _weighs(line: Line, values: StepValues) -> bool:
    """Whether it takes a share of the gradient, or of its square, that is the same at every step."""
    if line.places.get("new") not in (symbols.g, symbols.g**2):
        return False
    shares = [line.places[share] for share in ("keep", "take") if share in line.places]
    names = {node.name for share in shares for node in share.nodes if isinstance(node, Symbol)}
    return bool(shares) and names <= values.constants.keys()
