"""One program for all formulas of a person's own: nothing is compiled for a formula, and what it says is the same."""

from typing import Any

import numpy as np
import pytest

from experiments import Contender, Experiment, compile_cache, run
from experiments.analysis.losses import loss_at_each
from experiments.ensemble.loop import ensemble
from experiments.inside.asked import asked
from experiments.run import run_loop
from experiments.shared_program import SharedProgram, shared_program
from experiments.sweep import forget, sweep

ADAM = (Contender(optimizer="adam", rate=0.1),)


def own(formula: str, contenders: tuple[Contender, ...] = ADAM, **more: Any) -> Experiment:
    """A race on the formula; `more` are its numbers."""
    return Experiment(landscape="own", landscape_parameters={"f": formula, **more}, steps=50, contenders=contenders)


def test_one_program_serves_all_formulas() -> None:
    run(own("x^2+y^2"))
    serving = shared_program(run_loop, ("landscape", "optimizer", "schedule")).jitted
    before = serving._cache_size()
    for number in (3, 4, 5):
        run(own(f"x^2+{number}*y^2+cos(7*x)"))
    assert serving._cache_size() == before


def test_a_shared_program_makes_room_like_all_others() -> None:
    surface = own("x^2+y^2").surface
    for capacity in (2, 1):
        serving = compile_cache.program(loss_at_each, capacity, surface, "landscape")
        assert isinstance(serving, SharedProgram)
        for count in (1, 2):
            serving(surface, surface.default_parameters, np.ones((count, 2)))
    compile_cache.program(loss_at_each, 1, surface, "landscape")
    assert serving.jitted._cache_size() == 0


def _answers(experiment: Experiment) -> dict[str, np.ndarray]:
    """What the loops of a race, of a sweep and of an ensemble say, and a step that is asked again."""
    adam = experiment.model_copy(update={"contenders": experiment.contenders[:1]})
    swept = sweep(adam, {"landscape.a": np.array([1.0, 2.0]), "start.0": np.array([0.5, -0.5])})
    return {
        "race": np.stack([one.positions for one in run(experiment)]),
        "sweep": swept.ends,
        "ensemble": np.stack([one.ends for one in ensemble(adam, 3, (0.0, 0.0))]),
        "asked": asked(adam, adam.contenders[0], "gradient", np.ones((3, 2))),
    }


def test_it_gives_what_a_program_of_the_formula_alone_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    """Newton asks for Hessians, and noise tilts what both see."""
    contenders = tuple(Contender(optimizer=slug, rate=0.1, noise=0.01) for slug in ("adam", "newton"))
    experiment = own("(1-x)^2 + a(y-x^2)^2 + |y|/8 + x^4/9", contenders, a=3.0)
    found = _answers(experiment)
    monkeypatch.setattr(compile_cache, "shared", lambda _: None)
    forget()
    expected = _answers(experiment)
    for name in found:
        np.testing.assert_allclose(found[name], expected[name], 1e-6, 1e-9, err_msg=name)
    for kept in compile_cache._OWN.values():
        kept._jitted.clear_cache()
