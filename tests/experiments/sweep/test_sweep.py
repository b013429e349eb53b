"""A sweep is a race at every point of a grid: `run` says what each must be."""

from importlib import import_module
from typing import Any

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.stopping_rules import Stopping
from experiments.sweep import Sweep, sweep
from experiments.sweep.loop import run_to_end
from landscapes import LANDSCAPES
from quantities import Refused
from tests.tools.loops import apart


def one(landscape: str = "elongated_valley", optimizer: str = "gradient_descent", **contender: Any) -> Experiment:
    """An experiment with one contender."""
    contender = {"optimizer": optimizer, "rate": 0.01} | contender
    return Experiment(landscape=landscape, steps=60, seed=3, contenders=(Contender(**contender),))


def at(experiment: Experiment, point: dict[str, Any], seed: int) -> Experiment:
    """The experiment with other values for some words, and the seed-th seed after its own."""
    given = experiment.model_dump()
    given["seed"] = point.get("seed", experiment.seed) + seed
    for word, value in point.items():
        room, _, name = word.partition(".")
        for contender in given["contenders"]:
            if room in ("hyper", "schedule"):
                contender["hyper" if room == "hyper" else "schedule_parameters"][name] = value
            elif room in contender and room != "seed":
                contender[room] = value
        if room == "landscape":
            given["landscape_parameters"][name] = value
        elif room == "start":
            start = list(given["start"])
            start[int(name)] = value
            given["start"] = start
    return Experiment.model_validate(given)


def is_the_race(experiment: Experiment, axes: dict[str, Any], seeds: int, found: Sweep, rounding: float = 1e-9) -> None:
    """Fail unless each point of the sweep ends as its race does."""
    words, lengths = list(axes), [len(values) for values in axes.values()]
    assert found.final_losses.shape == (len(experiment.contenders), *lengths, seeds)
    for *place, seed in np.ndindex(*lengths, seeds):
        raced = at(experiment, {word: axes[word][i] for word, i in zip(words, place, strict=True)}, seed)
        lowest = min(m.loss for m in raced.surface.minima(raced.parameters))
        for i, trajectory in enumerate(run(raced)):
            spot = (i, *place, seed)
            np.testing.assert_allclose(found.ends[spot], trajectory.positions[-1], rtol=rounding, atol=rounding)
            np.testing.assert_allclose(found.final_losses[spot], trajectory.losses[-1], rtol=rounding, atol=rounding)
            np.testing.assert_allclose(found.best_losses[spot], trajectory.best_loss, rtol=rounding, atol=rounding)
            there = [abs(loss - lowest) <= 1e-3 for loss in trajectory.losses.tolist()]
            first = there.index(True) if True in there else np.nan
            stays_from = (len(there) - there[::-1].index(False) if False in there else 0) if there[-1] else np.nan
            np.testing.assert_array_equal((found.steps_to[spot], found.stays_from[spot]), (first, stays_from))
            assert found.diverged[spot] == (trajectory.diverged_at is not None)


@pytest.mark.parametrize(
    ("experiment", "axes", "seeds"),
    [
        (one(), {"rate": [1e-3, 0.02, 50.0]}, 2),
        (one("himmelblau", "momentum"), {"start.0": [-4.0, 0.5, 3.0], "start.1": [-2.0, 4.0]}, 1),
        (one(optimizer="momentum", noise=0.5), {"hyper.beta": [0.0, 0.9], "noise": [0.0, 1.0]}, 2),
        (one(optimizer="adam"), {"hyper.bias_correction": [True, False], "landscape.condition": [2.0, 90.0]}, 1),
        (one(noise=1.0), {"batch": [1, 4, 9], "seed": [5, 6]}, 2),
        (one(schedule="step_decay", noise=0.1), {"schedule.every": [5, 20], "warmup": [0, 10]}, 2),
        (one("line_fit", rate=0.1), {"batch": [1, 5, 12]}, 3),
        (one("line_fit", rate=0.1, batch=5, noise=0.1), {}, 40),
        (one("rosenbrock", "steepest_descent"), {"rate": [0.5, 1.0]}, 1),
        (one(schedule="on_plateau", noise=0.3), {"rate": [0.01, 0.1]}, 1),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else None,
)
def test_it_is_the_race(experiment: Experiment, axes: dict[str, Any], seeds: int) -> None:
    is_the_race(experiment, axes, seeds, sweep(experiment, axes, seeds))


def test_contenders_have_their_own_place() -> None:
    two = one().model_copy(update={"contenders": (*one().contenders, *one(optimizer="adam", noise=0.1).contenders)})
    axes = {"rate": [0.001, 0.1]}
    is_the_race(two, axes, 3, sweep(two, axes, 3))


def test_more_runs_than_a_company_and_than_a_call() -> None:
    experiment, rates = one(), np.geomspace(1e-4, 1e-1, 20)
    starts = np.linspace(-1.0, 1.0, 450)  # 9,000 runs in 36 chunks, more than two calls
    found = sweep(experiment, {"rate": rates, "start.0": starts})
    for i, j in ((0, 0), (19, 449), (7, 123), (11, 0)):
        raced = run(at(experiment, {"rate": rates[i], "start.0": starts[j]}, 0))[0]
        np.testing.assert_allclose(found.ends[0, i, j, 0], raced.positions[-1], rtol=1e-9)
    few, many = (sweep(experiment, {"rate": some}).ends[0] for some in (rates[3:4], rates))
    np.testing.assert_array_equal(few[0], many[3])


def test_single_precision_agrees() -> None:
    for landscape in ("himmelblau", "gabor"):
        experiment = one(landscape, "adam", rate=0.05)
        side = np.linspace(-4.0, 4.0, 40)
        axes = {"start.0": side, "start.1": side if landscape == "himmelblau" else side + 12.0}
        exact, fast = (sweep(experiment, axes, precision=p) for p in ("float64", "float32"))
        np.testing.assert_allclose(fast.ends, exact.ends, atol=1e-2)
        assert fast.final_losses.dtype == exact.final_losses.dtype


def test_minima_are_told_by_their_index() -> None:
    surface = LANDSCAPES["himmelblau"]
    minima = surface.minima(surface.parameters())
    experiment = one("himmelblau", "adam", rate=0.05)
    for i, minimum in enumerate(minima):
        found = sweep(experiment, {"start.0": [minimum.theta[0] + 0.1], "start.1": [minimum.theta[1]]})
        assert found.minimum_reached.item() == i
    far = sweep(one("himmelblau", rate=1e-9), {"start.0": [0.0]})
    assert far.minimum_reached.item() == -1
    lost = sweep(one("himmelblau", rate=1.0), {"start.0": [5.0]})
    assert lost.diverged.item()
    assert lost.minimum_reached.item() == -1
    assert np.isnan(lost.steps_to.item())


def test_minima_follow_the_shape_of_the_landscape() -> None:
    experiment = one("rosenbrock", rate=1e-6).model_copy(update={"start": (0.5, 0.25)})
    found = sweep(experiment, {"start.1": [0.25, 3.0], "landscape.a": [0.5, 1.4]})
    np.testing.assert_array_equal(found.minimum_reached[0, ..., 0], [[0, -1], [-1, -1]])
    np.testing.assert_array_equal(found.steps_to[0, ..., 0], [[0.0, np.nan], [np.nan, np.nan]])


def test_where_no_minimum_is_known_nobody_reaches_one() -> None:
    found = sweep(one("saddle"), {"rate": [0.01, 0.1]})
    assert (found.minimum_reached == -1).all()
    assert np.isnan(found.steps_to).all()


def test_targets_say_what_steps_count_to() -> None:
    experiment = one(rate=0.02)
    losses = run(experiment)[0].losses
    targets = np.array([losses[0], losses[7], -1.0])[None, :, None]
    (steps,) = sweep(experiment, {"seed": [0, 1, 2]}, targets=targets).steps_to
    np.testing.assert_array_equal(steps[:, 0], [0.0, 7.0, np.nan])


def test_targets_may_differ_between_contenders_points_and_seeds() -> None:
    two = one().model_copy(update={"contenders": 2 * one().contenders})
    losses = run(one())[0].losses
    axes = {"rate": [0.01, 0.01]}
    by_contender, by_point = losses[[3, 9]].reshape(2, 1, 1), losses[[3, 9]].reshape(1, 2, 1)
    for targets in (by_contender, by_point, losses[[3, 9]]):
        found = sweep(two, axes, 2, targets=targets).steps_to
        steps = np.array([3.0, 9.0]).reshape(targets.shape)
        np.testing.assert_array_equal(found, np.broadcast_to(steps, (2, 2, 2)))


def test_one_that_is_too_large_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module("experiments.sweep")
    monkeypatch.setattr(module, "_KEPT", module.LRUCache(1, getsizeof=lambda _: 2))
    first, again = (sweep(one(), {"rate": [0.01]}) for _ in range(2))
    assert not np.shares_memory(first.ends, again.ends)
    np.testing.assert_array_equal(first.ends, again.ends)


def test_names_and_stopping_rules_change_no_run() -> None:
    named = one(label="a name").model_copy(update={"stop": Stopping(loss=0.1)})
    first, again = (sweep(experiment, {"rate": [0.01]}) for experiment in (one(), named))
    assert np.shares_memory(first.ends, again.ends)


def test_a_second_time_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    first = sweep(one(rate=0.003), {"rate": [0.001, 0.002]})
    monkeypatch.setattr(import_module("experiments.sweep.runner"), "compute", None)
    again = sweep(one(rate=0.003), {"rate": np.array([0.001, 0.002])})
    np.testing.assert_array_equal(first.ends, again.ends)
    with pytest.raises(TypeError):
        sweep(one(rate=0.003), {"rate": [0.001, 0.002]}, tolerance=0.1)
    with pytest.raises(ValueError, match="read-only"):
        first.final_losses[0] = 0.0


def test_who_has_been_swept_is_not_run_again_in_other_company(monkeypatch: pytest.MonkeyPatch) -> None:
    axes, asked = {"rate": [0.001, 0.002]}, []
    module = import_module("experiments.sweep.runner")
    compute = module.compute
    monkeypatch.setattr(module, "compute", lambda calls: compute(asked.append(call) or call for call in calls))
    alone = [sweep(one(optimizer=optimizer, rate=0.004), axes) for optimizer in ("adagrad", "rmsprop")]
    before = len(asked)
    two = one(optimizer="adagrad", rate=0.004)
    two = two.model_copy(update={"contenders": (*two.contenders, *one(optimizer="rmsprop", rate=0.004).contenders)})
    together = sweep(two, axes)
    assert len(asked) == before
    for separate, whole in zip(zip(*alone, strict=True), together, strict=True):
        np.testing.assert_array_equal(np.concatenate(separate), whole)
    with pytest.raises(ValueError, match="read-only"):
        together.ends[0] = 0.0


def test_progress_grows_and_can_stop_it() -> None:
    class Enough(Exception):
        """Raised by a caller that does not want to wait any longer."""

    fractions = list[float]()
    axes = {"start.0": np.linspace(-1.0, 1.0, 150), "start.1": np.linspace(-1.0, 1.0, 150)}
    sweep(one(rate=0.004), axes, progress=fractions.append)
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert len(fractions) > 2

    heard = list[float]()

    def stop(share: float) -> None:
        heard.append(share)
        raise Enough

    with pytest.raises(Enough):
        sweep(one(rate=0.005), axes, progress=stop)
    assert len(heard) == 1
    assert np.isfinite(sweep(one(rate=0.005), axes).ends).all()


@pytest.mark.parametrize(
    ("axes", "seeds", "message"),
    [
        ({"hyper.beta": [0.9]}, 1, "hyper.beta"),
        ({"colour": [1.0]}, 1, "colour"),
        ({"rate": [0.0]}, 1, "rate is 0.0"),
        ({"rate": []}, 1, "at least 1"),
        ({"rate": [1.0], "start.0": [1.0], "start.1": [1.0]}, 1, "number of axes"),
        ({"batch": [0.5]}, 1, "batch"),
        ({"rate": [np.nan]}, 1, "rate is nan"),
        ({}, 0, "number of seeds"),
        ({"seed": [2**31 - 1]}, 2, "last seed"),
    ],
)
def test_what_cannot_be_is_refused(axes: dict[str, Any], seeds: int, message: str) -> None:
    with pytest.raises(Refused, match=message):
        sweep(one(), axes, seeds)


def test_too_many_compiled_loops_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    loops = apart(run_to_end, "mesh", "spec", "varied")
    monkeypatch.setattr(import_module("experiments.sweep.calls"), "LOOPS", 1)
    monkeypatch.setattr(import_module("experiments.sweep.calls"), "run_to_end", loops)
    first, _, again = (
        sweep(one(rate=rate), axes).ends
        for rate, axes in ((0.01, {"rate": [0.02]}), (0.02, {}), (0.02, {"rate": [0.02]}))
    )
    assert loops._cache_size() == 1
    np.testing.assert_array_equal(again, first)
