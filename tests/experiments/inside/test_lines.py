"""The lines of every rule, evaluated from the numbers that stand in them, give the numbers that the kernel recorded.

This holds for the unrounded numbers to 1e-12, and for those that are shown to the digits that are shown. The arrows
add up to the move. Kernels themselves are proved elsewhere (`tests/optimizers/test_proofs.py`).
"""

from collections.abc import Mapping

import numpy as np
import pytest

from expressions import MATRIX, Call, Cases, Symbol, evaluate
from optimizers import OPTIMIZERS
from optimizers.rule import Line, LineKind
from quantities import Value, quantities
from tests.experiments.inside.settings import OWN, looked_into, places, random_steps, settings

EXACT = 1e-12
DIGITS = 4
EVERY = [(slug, place, tuple(one.items())) for slug in OWN for place in places(slug) for one in settings(slug)]


@pytest.mark.parametrize("slug", OWN)
def test_every_own_optimizer_has_lines_that_end_in_theta_and_explain_what_it_remembers(slug: str) -> None:
    rule_of = OPTIMIZERS[slug].rule
    assert rule_of, f"{slug} has no lines: see docs/adding-an-optimizer.md"
    assert len(places(slug)) == 3
    for setting in settings(slug):
        rule = rule_of({**_defaults(slug), **setting})
        given = [line.symbol.name for line in rule.lines]
        assert len(set(given)) == len(given), "no symbol is given a value twice"
        assert {"theta", *(symbol.name for symbol in rule.memory.values())} <= set(given)
        for line in rule.lines:
            cases = [one for one in line.value.nodes if isinstance(one, Cases)]
            assert not any(isinstance(below, Cases) for one in cases for part in one.parts for below in part.nodes)


def _defaults(slug: str) -> dict[str, Value]:
    return {name: quantity.default for name, quantity in quantities(OPTIMIZERS[slug].hyper).items()}


@pytest.mark.parametrize(("slug", "place", "setting"), EVERY, ids=lambda part: str(part))
def test_each_line_gives_what_was_recorded_and_the_arrows_the_move(
    slug: str, place: str, setting: tuple[tuple[str, Value], ...]
) -> None:
    values, positions = looked_into(slug, place, setting)
    steps = random_steps(values, place, seed=len(slug))
    assert len(steps) > 2
    seen: dict[str, np.ndarray] = {name: np.array([x]) for name, x in values.constants.items()}
    seen |= {name: array[steps] for name, array in {**values.after, **values.before}.items() if len(array) > 1}
    tolerance = np.full(len(steps), EXACT)
    for line in values.rule.lines:
        result = values.after[line.symbol.name][steps]
        tolerance = np.maximum(tolerance, EXACT * _condition(line, seen))
        if line.kind not in (LineKind.ASKED, LineKind.SEARCH):
            exact = evaluate(line.value, seen)
            terms = [result, *(seen[name] for name in _names(line))]
            size = np.max([_sizes(term, len(steps)) for term in terms], axis=0)
            away = np.abs(exact - result).reshape(len(steps), -1).max(axis=1)
            assert not (away > tolerance * size).any(), line.symbol.name
            _shown_numbers_agree(line, seen, result, size)
        seen[line.symbol.name] = result
    move = np.diff(positions, axis=0)[steps]
    size = np.abs(positions[steps]).max(axis=1) + np.abs(move).max(axis=1)
    assert (np.abs(values.arrows[-1][steps] - move).max(axis=1) <= tolerance * size).all()


def _names(line: Line) -> set[str]:
    return {node.name for node in line.value.nodes if isinstance(node, Symbol)}


def _sizes(array: np.ndarray, steps: int) -> np.ndarray:
    return np.broadcast_to(np.abs(array).reshape(len(array), -1).max(axis=1), (steps,))


def _condition(line: Line, seen: Mapping[str, np.ndarray]) -> np.ndarray:
    """How much a line magnifies the last bit of its numbers: where it solves equations, or divides by s'r."""
    found = np.ones(1)
    for one in (node for node in line.value.nodes if isinstance(node, Call)):
        values = [evaluate(argument, seen) for argument in one.arguments]
        if one.function == "inverse":
            found = np.maximum(found, np.linalg.cond(values[0]))
        if one.function == "dot" and (line.symbol.rank == MATRIX or one is line.value):
            sizes = np.linalg.norm(values[0], axis=-1) * np.linalg.norm(values[1], axis=-1)
            with np.errstate(divide="ignore", invalid="ignore"):
                found = np.fmax(found, sizes / np.abs(evaluate(one, seen)))
    return found


def _shown_numbers_agree(line: Line, seen: Mapping[str, np.ndarray], result: np.ndarray, size: np.ndarray) -> None:
    """What the numbers on the screen give may miss the one on the screen by what their last digits leave open.

    Where an inverse magnifies those digits to anything, nothing is left to compare.
    """
    names = [name for name in _names(line) if len(seen[name]) > 1]
    close = np.broadcast_to(10.0**-DIGITS * _condition(line, seen) < 0.01, (len(size),))
    shown = {**seen, **{name: _rounded(seen[name]) for name in names}}
    at_shown = evaluate(line.value, shown)
    open_ended = np.abs(_half_digit(result))
    for name in names:
        for entry in np.ndindex(seen[name].shape[1:]):
            for side in (-1.0, 1.0):
                moved = shown[name].copy()
                moved[(slice(None), *entry)] += side * _half_digit(shown[name])[(slice(None), *entry)]
                open_ended = open_ended + np.abs(evaluate(line.value, {**shown, name: moved}) - at_shown)
    missed = np.abs(at_shown - _rounded(result))
    allowed = open_ended + EXACT * size.reshape(-1, *(1,) * (result.ndim - 1))
    assert not (missed > allowed)[close].any(), line.symbol.name


def _rounded(numbers: np.ndarray) -> np.ndarray:
    return np.vectorize(lambda number: float(f"{number:.{DIGITS}g}"))(numbers)


def _half_digit(numbers: np.ndarray) -> np.ndarray:
    """Half of the last digit that is shown."""
    with np.errstate(divide="ignore"):
        powers = np.floor(np.log10(np.abs(np.where(numbers == 0.0, 1e-300, numbers))))
    return 0.5 * 10.0 ** (powers - DIGITS + 1)
