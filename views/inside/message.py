"""The inside of one contender's steps, as a header and arrays for the player."""

from typing import Any

import numpy as np

from experiments.analysis.profile import lowest_and_highest
from experiments.experiment import Experiment
from experiments.inside import StepValues, step_values
from experiments.printed import digits
from experiments.trajectory import Trajectory
from expressions import MATRIX, SCALAR, Expression, Symbol, evaluate, text
from optimizers import symbols
from optimizers.rule import Line
from views.inside import words
from views.inside.memory import array_of, past_gradients, quantities_over_time
from views.inside.templates import Known, case_array, constant, line_with_numbers, line_with_symbols
from views.palette import ARROW_LOOKS

Arrays = dict[str, np.ndarray]


def inside(experiment: Experiment, contender: int, path: Trajectory) -> tuple[dict[str, Any], Arrays]:
    """What the player shows of the inside of a contender's steps.

    Args:
        experiment: the race.
        contender: its number.
        path: its trajectory.

    Returns:
        The header: the lines as templates (`views.inside.templates`) with what a sentence about each names, the
        arrows, what can be drawn over time, and how past gradients weigh. And the arrays by name, of steps or
        steps + 1 rows: those of symbols and of State (`views.inside.memory.array_of`), `arrows` (steps, 2 arrows),
        `move` (steps, 3), its length, its angle to g and its length in units of a g. Where there are such things,
        also `full_gradient` (steps, 2), `model` (steps, 4) and its `middle` (steps, 2), `looks` (steps, 2 looks) with
        `direction` (steps, 2), and `look_ahead` (steps, 2).
    """
    its = experiment.contenders[contender]
    steps = len(path.gradients)
    rule = its.rule.rule(its.hyper) if its.rule.rule else None
    arrays: Arrays = {array_of(rule, field): _flat(values) for field, values in path.state.items()}
    arrays |= {"g": path.gradients, "a": _flat(path.rates), "effective_rate": path.effective_rates}
    arrays |= {"t": np.arange(1.0, steps + 1.0)[:, None], "move": _moves(path)}
    header: dict[str, Any] = {"contender": contender, "words": words.INSIDE, "arrowLooks": _arrow_looks()}
    header["overTime"] = quantities_over_time(rule, path, experiment.weights, _on_map(experiment, path))
    if rule is None:
        arrays["arrows"] = _two_arrows(path)
        arrows = [{"kind": "gradient", "symbols": ["g"]}, {"kind": "rest", "symbols": ["theta"]}]
        header |= {"lines": [], "arrows": arrows, "past": []}
    else:
        values = step_values(experiment, its, path)
        header |= {"lines": _lines(values, arrays, experiment.weights), "past": past_gradients(values, arrays)}
        header["arrows"] = [
            {"kind": arrow.kind, "symbols": [one.name for one in arrow.symbols]} for arrow in rule.arrows
        ]
        _geometry(values, arrays)
    return header, arrays


def _geometry(values: StepValues, arrays: Arrays) -> None:
    """What the close-up draws."""
    arrays["arrows"] = _flat(np.moveaxis(values.arrows, 0, 1))
    if values.full_gradient is not None:
        arrays["full_gradient"] = values.full_gradient
    if values.model is not None:
        arrays |= {"model": _flat(values.model), "middle": _middle(values)}
    if values.looks is not None and values.direction is not None:
        arrays |= {"looks": _flat(values.looks), "direction": values.direction}
    if values.rule.look_ahead:
        arrays["look_ahead"] = values.after[values.rule.look_ahead.name]


def _on_map(experiment: Experiment, path: Trajectory) -> np.ndarray:
    """At which steps the loss is one of the map; at all where it never is."""
    _, highest = lowest_and_highest(experiment.surface, experiment.parameters)
    sane = path.losses <= highest
    return sane if sane[:-1].any() else np.ones_like(sane)


def _lines(values: StepValues, arrays: Arrays, weights: int) -> list[dict[str, Any]]:
    """The lines, and the arrays of all that they compute."""
    recorded = frozenset(values.before)
    known, lines = Known(frozenset(), recorded, values.constants, weights), []
    for number, line in enumerate(values.rule.lines):
        name = line.symbol.name
        lines.append(_line(str(number), line, known, values, arrays))
        known = known.after(line)
        if name not in arrays:
            arrays[name] = _flat(values.after[name])
        for index, chosen in enumerate(values.cases[number]):
            every = np.broadcast_to(chosen, (len(values.after["g"]), *chosen.shape[1:]))
            arrays[case_array(str(number), index)] = _flat(every.astype(np.uint8))
    return lines


def _line(key: str, line: Line, known: Known, values: StepValues, arrays: Arrays) -> dict[str, Any]:
    name, rank = line.symbol.name, line.symbol.rank if known.weights == 2 else SCALAR
    places: dict[str, Any] = {"symbol": text(line.symbol), "formula": text(line.value)}
    places |= {"old": _numbers(name, 0, rank), "result": _numbers(name, int(name in known.recorded), rank)}
    for place, expression in line.places.items():
        places[place] = _place(f"place.{key}.{place}", expression, values, arrays)
    formula, numbers = line_with_symbols(line, known), line_with_numbers(key, line, known)
    return {"symbol": name, "kind": line.kind, "formula": formula, "numbers": numbers, "places": places}


def _place(name: str, expression: Expression, values: StepValues, arrays: Arrays) -> Any:
    """A constant as it is printed, a number that changes by its array, and all else as a formula."""
    constants = {name: np.array([number]) for name, number in values.constants.items()}
    if {node.name for node in expression.nodes if isinstance(node, Symbol)} <= constants.keys():
        number = float(evaluate(expression, constants)[0])
        return constant(number) if isinstance(expression, Symbol) else digits(number)
    if expression.rank > 0:
        return text(expression)
    arrays[name] = _flat(evaluate(expression, constants | dict(values.after)))
    return _numbers(name, 0, 0)


def _numbers(name: str, shift: int, rank: int) -> dict[str, Any]:
    return {"of": name, "shift": shift, "size": (1, 2, 4)[rank]}


def _flat(array: np.ndarray) -> np.ndarray:
    return array.reshape(len(array), -1)


def _middle(values: StepValues) -> np.ndarray:
    """Where the quadratic model has its slope zero, (steps, 2), from theta."""
    known = {"B": values.model, "g": values.after["g"]}
    return evaluate(-(symbols.inverted(_MODEL) @ symbols.g), known)


_MODEL = Symbol("B", "B", MATRIX)


@np.errstate(all="ignore")
def _moves(path: Trajectory) -> np.ndarray:
    """Of each move its length, its angle to g in degrees, and how many times as long as a g it is; (steps, 3)."""
    moves, gradients = np.diff(path.positions, axis=0), path.gradients
    lengths, slopes = np.hypot(*moves.T), np.hypot(*gradients.T)
    cosines = np.clip((moves * gradients).sum(axis=1) / (lengths * slopes), -1.0, 1.0)
    return np.column_stack((lengths, np.degrees(np.arccos(cosines)), lengths / (path.rates * slopes)))


def _two_arrows(path: Trajectory) -> np.ndarray:
    """Where a library has the rule: plain descent, and the whole move."""
    with np.errstate(all="ignore"):
        return np.concatenate((-path.rates[:, None] * path.gradients, np.diff(path.positions, axis=0)), axis=1)


def _arrow_looks() -> dict[str, dict[str, str]]:
    return {kind: look._asdict() for kind, look in ARROW_LOOKS.items()}
