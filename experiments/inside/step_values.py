"""The values of a rule's lines at every step of a run.

They are read off the record where it has them: theta, the gradient and every field of State. What lies between
is evaluated from those, line by line. What only the loss knows is asked again (`experiments.inside.asked`).
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.inside.asked import asked
from experiments.trajectory import Trajectory
from expressions import Call, Cases, Symbol, evaluate, taken
from optimizers import symbols
from optimizers.rule import Line, LineKind, Rule
from quantities import quantities


class StepValues(NamedTuple):
    """All that happens within the steps of one run. Leading axes are steps.

    rule: its lines, in the contender's setting of the switches.
    constants: the hyperparameters by name, numbers.
    before, after: the values of symbols by name, before and after each step; what is computed within the step stands
        in `after` alone.
    evaluated: the value of each line from the values that stand in it; not the recorded one.
    cases: for each line, and each of the cases in it, which of them holds: (steps,) or (steps, 2).
    arrows: (arrows, steps, 2), the tips, from theta.
    full_gradient: (steps, 2), of the loss of all examples and without noise, where g was asked; None if that is g.
    model: (steps, 2, 2), B of the quadratic model; None without one.
    looks: (steps, looks, 2), the lengths that a line search tried and the losses there, NaN where there is none; None
        without a search. direction: (steps, 2), its direction.
    """

    rule: Rule
    constants: Mapping[str, float]
    before: Mapping[str, np.ndarray]
    after: Mapping[str, np.ndarray]
    evaluated: tuple[np.ndarray, ...]
    cases: tuple[tuple[np.ndarray, ...], ...]
    arrows: np.ndarray
    full_gradient: np.ndarray | None
    model: np.ndarray | None
    looks: np.ndarray | None
    direction: np.ndarray | None


def step_values(experiment: Experiment, contender: Contender, path: Trajectory) -> StepValues:
    """The values of every step.

    Args:
        experiment, contender: what was run; the contender's optimizer has lines.
        path: its trajectory.

    Raises:
        ValueError: the optimizer has no lines.
    """
    rule_of = contender.rule.rule
    if rule_of is None:
        raise ValueError(f"{contender.optimizer} has no lines.")
    rule, steps = rule_of(contender.hyper), len(path.gradients)
    fields = {"theta": symbols.theta, **rule.memory}
    before = {symbol.name: path.state[field][:-1] for field, symbol in fields.items()}
    recorded = {symbol.name: path.state[field][1:] for field, symbol in fields.items()}
    kinds = quantities(contender.rule.hyper)
    numbers = {name: quantity.kind.encode(name, contender.hyper[name]) for name, quantity in kinds.items()}
    # A hyperparameter that only says where a memory begins has the symbol of that memory.
    constants = {name: number for name, number in numbers.items() if name not in before}
    values: dict[str, np.ndarray] = {name: np.array([number]) for name, number in constants.items()} | before
    values |= {
        symbols.a.name: path.rates,
        symbols.t.name: np.arange(1.0, steps + 1.0),
        symbols.effective_rate.name: path.effective_rates,
    }
    began, evaluated, cases, looked_from = dict(values), [], [], None
    for line in rule.lines:
        if line.kind is LineKind.SEARCH:
            looked_from = dict(values)
        value = _value(experiment, contender, path, line, values)
        cases.append(tuple(taken(one, values) for one in line.value.nodes if isinstance(one, Cases)))
        evaluated.append(value)
        value = recorded.get(line.symbol.name, value)
        values[line.symbol.name] = np.broadcast_to(value, (steps, *value.shape[1:]))
    seen = {**values, "theta": before["theta"]}
    arrows = [np.broadcast_to(evaluate(arrow.tip, seen), (steps, 2)) for arrow in rule.arrows]
    looks, direction = _looks(experiment, contender, rule, looked_from or values)
    point = values[rule.look_ahead.name] if rule.look_ahead else before["theta"]
    noisy = contender.noise > 0.0 or 0 < (contender.batch or 0) < experiment.examples
    return StepValues(
        rule,
        constants,
        before,
        values,
        tuple(evaluated),
        tuple(cases),
        np.array(arrows),
        asked(experiment, contender, "full_gradient", point) if noisy else None,
        None if rule.model is None else evaluate(rule.model, {**values, **began, **_answers_of(rule, values)}),
        looks,
        direction,
    )


def _answers_of(rule: Rule, values: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {line.symbol.name: values[line.symbol.name] for line in rule.lines if line.kind is LineKind.ASKED}


def _value(
    experiment: Experiment, contender: Contender, path: Trajectory, line: Line, values: Mapping[str, np.ndarray]
) -> np.ndarray:
    """What a line gives its symbol, from the values so far."""
    if line.symbol is symbols.g:
        return path.gradients
    if line.recorded is not None:
        return evaluate(line.recorded, values)
    if line.kind is LineKind.ASKED:
        assert isinstance(line.value, Call)
        (point,) = line.value.arguments
        assert isinstance(point, Symbol)
        return asked(experiment, contender, line.value.function, values[point.name])
    return evaluate(line.value, values)


def _looks(
    experiment: Experiment, contender: Contender, rule: Rule, values: Mapping[str, np.ndarray]
) -> tuple[np.ndarray | None, np.ndarray | None]:
    """What the line search tried, as many columns as the longest search had looks; and its directions."""
    search = rule.search
    if search is None:
        return None, None
    direction = evaluate(search.direction, values)
    rows = np.column_stack((values["theta"], values["g"], direction, values["a"]))
    looks = asked(experiment, contender, "exact" if search.kind == "exact" else "armijo", rows)
    tried = np.isfinite(looks[..., 0]).sum(axis=1)
    return looks[:, : max(int(tried.max()), 1)], direction
