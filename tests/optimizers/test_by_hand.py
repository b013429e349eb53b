"""Every first-order kernel against an independent NumPy loop: path, gradient, effective rate and memory, step by step.

Under every combination of its switches, with its default numbers and with others, at a constant
and at a falling rate, so that it shows where in the rule the rate stands. Each step of the loop
begins where the kernel stood, but with the loop's own memory: methods that divide by the size of
the gradient hop about a minimum, and would blow the last bit of a rounding up a million times.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from experiments.defaults import default_rate
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from quantities import Value
from tests.corners import moved, words
from tests.one_run import follow
from tests.optimizers.by_hand import RULES
from tests.optimizers.by_hand_own_lengths import AVERAGED, OF_THE_LOSS
from tests.optimizers.by_hand_papers import PAPERS
from tests.optimizers.slopes import LOSSES, SLOPES

STEPS = 300
DECAY = 0.01
DIVIDES_BY_THE_GRADIENT = {"rprop": 1e-7}  # so that the last bits of a small gradient count for more
EVERY_RULE = RULES | PAPERS | AVERAGED | OF_THE_LOSS


def _settings() -> Iterator[Any]:
    for slug in EVERY_RULE:
        optimizer = OPTIMIZERS[slug]
        for switches in words(optimizer.hyper):
            for numbers in ({}, moved(optimizer.hyper)):
                yield pytest.param(slug, switches | numbers, id=f"{slug}-{switches | numbers}")


@pytest.mark.parametrize("decay", [0.0, DECAY])
@pytest.mark.parametrize("landscape", list(SLOPES))
@pytest.mark.parametrize(("slug", "hyper"), list(_settings()))
def test_every_step_is_the_lectures_or_the_papers_step(
    slug: str, hyper: dict[str, Value], landscape: str, decay: float
) -> None:
    base = default_rate(slug, landscape)
    t = follow(
        landscape,
        slug,
        base,
        hyper,
        steps=STEPS,
        schedule="inverse_time",
        schedule_parameters={"k": decay},
    )
    rates = [base / (1 + decay * step) for step in range(STEPS)]
    steps = zip(t.positions[:-1], rates, strict=True)
    ask = (LOSSES[landscape], SLOPES[landscape]) if slug in OF_THE_LOSS else (SLOPES[landscape],)
    expected = list(EVERY_RULE[slug](*ask, steps, **hyper))

    np.testing.assert_array_equal(t.positions[0], LANDSCAPES[landscape].start)
    _same(t.positions[1:], [done.theta for done in expected], "theta")
    _same(t.gradients, [done.gradient for done in expected], "gradient")
    in_front = [np.broadcast_to(done.effective_rate, 2) for done in expected]
    _same(t.effective_rates, in_front, "effective rate", DIVIDES_BY_THE_GRADIENT.get(slug, 1e-9))
    for name in expected[0].memory:
        _same(t.state[name][1:], [done.memory[name] for done in expected], name)
    assert set(t.state) == {"theta", *expected[0].memory}


def _same(computed: np.ndarray, expected: list[Any], what: str, rtol: float = 1e-9) -> None:
    # The small absolute part is for coordinates that pass through zero.
    scale = float(np.abs(expected).max())
    np.testing.assert_allclose(computed, expected, rtol=rtol, atol=1e-3 * rtol * scale, equal_nan=False, err_msg=what)


def test_the_settings_move_every_number_and_every_switch() -> None:
    for slug in EVERY_RULE:
        optimizer = OPTIMIZERS[slug]
        names = {name for setting in words(optimizer.hyper) for name in setting} | set(moved(optimizer.hyper))
        assert names == set(optimizer.hyper._fields)
