"""Many seeds at once are what one run after the other would be: the race's loop and a plain loop in NumPy say so."""

from typing import Any

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.ensemble.draws import Batches, Noise
from experiments.ensemble.loop import advance, ensemble
from experiments.ensemble.result import EnsembleResult
from experiments.lanes import size
from landscapes import LANDSCAPES
from tests.tools.loops import compilations

ABOUT = (0.3, -0.2)
LONG = 1300  # more than one block
LINE = LANDSCAPES["line_fit"]


def one(landscape: str = "elongated_valley", steps: int = 200, **contender: Any) -> Experiment:
    """An experiment with one contender."""
    contender = {"optimizer": "gradient_descent", "rate": 0.01} | contender
    return Experiment(landscape=landscape, steps=steps, seed=3, contenders=(Contender(**contender),))


def same(runs: EnsembleResult, positions: np.ndarray, tolerance: float = 1e-12) -> None:
    """Fail unless the runs is what these runs make; positions of shape (steps + 1, 2, seeds)."""
    away = positions - np.array(ABOUT)[:, None]
    square = (away**2).sum(axis=1)
    quarters = np.array_split(square, [-(-len(square) * k // 4) for k in (1, 2, 3)])
    expected = {
        "moments": np.einsum("tis,tjs->tij", away, away) / away.shape[2],
        "ends": positions[-1].T,
        "farthest": np.sqrt(np.concatenate(quarters[2:]).max(axis=0)),
        "quarters": np.stack([quarter.mean(axis=0) for quarter in quarters], axis=1),
    }
    for name, values in expected.items():
        np.testing.assert_allclose(getattr(runs, name), values, rtol=tolerance, atol=tolerance, err_msg=name)


@pytest.mark.parametrize("steps", [3, 7, 200, LONG])
@pytest.mark.parametrize(
    ("landscape", "contender"),
    [
        ("elongated_valley", {}),
        ("rosenbrock", {"optimizer": "adam", "warmup": 10, "schedule": "cosine"}),
        ("line_fit", {"batch": 12}),
        ("line_fit", {}),
    ],
)
def test_without_noise_it_is_the_race(landscape: str, contender: dict[str, Any], steps: int) -> None:
    experiment = one(landscape, steps, **contender)
    (raced,), (ensembled,) = run(experiment), ensemble(experiment, 3, ABOUT)
    same(ensembled, np.repeat(raced.positions[:, :, None], 3, axis=2))
    np.testing.assert_allclose(ensembled.lowest, raced.losses.min(), rtol=1e-12)
    np.testing.assert_allclose(ensembled.lowest_at[0], raced.positions[raced.losses.argmin()], rtol=1e-12, atol=1e-9)


def test_it_is_a_plain_loop_over_the_same_draws() -> None:
    noise, batch, rate, seeds = 0.3, 5, 0.02, 4
    (ensembled,) = ensemble(one("line_fit", LONG, noise=noise, batch=batch, rate=rate), seeds, ABOUT)
    block, data = size(12), LINE.data
    assert data
    draws, batches = Noise(3, 0, block), Batches(3, 0, block, 12, batch)
    table, draw, bits = np.column_stack((np.ones(12), data.x)), [], []
    for count in (block.rows, LONG + 1 - block.rows):
        draw += list(draws.rows(count)[:count, :, :seeds])
        bits += list(np.unpackbits(batches.rows(count)[:count, :, :seeds], axis=1, count=12, bitorder="little"))
    theta = np.repeat(np.array(LINE.start)[:, None], seeds, axis=1)
    positions = []
    for t in range(LONG + 1):
        positions.append(theta)
        gradient = 2.0 * table.T @ ((table @ theta - data.y[:, None]) * bits[t])
        theta = theta - rate * (gradient + noise / np.sqrt(batch) * draw[t])
    same(ensembled, np.array(positions), 1e-11)
    losses = ((np.einsum("ni,tis->tns", table, np.array(positions)) - data.y[:, None]) ** 2).sum(axis=1)
    np.testing.assert_allclose(ensembled.lowest, losses.min(axis=0), rtol=1e-11)


@pytest.mark.parametrize("experiment", [one(noise=1.0), one("line_fit", batch=5, noise=0.1)])
def test_one_more_seed_changes_nobody_else(experiment: Experiment) -> None:
    few, more, many = (ensemble(experiment, seeds, ABOUT)[0] for seeds in (5, 6, 300))
    for name in ("ends", "lowest", "lowest_at", "farthest", "quarters"):
        np.testing.assert_array_equal(getattr(few, name), getattr(more, name)[:5])
        np.testing.assert_array_equal(getattr(more, name), getattr(many, name)[:6])
    assert len(np.unique(many.ends, axis=0)) == 300


def test_a_longer_walk_begins_with_the_shorter_one() -> None:
    experiment = one("line_fit", LONG, batch=5, noise=0.1)
    (longer,), (shorter,) = (ensemble(e, 9, ABOUT) for e in (experiment, experiment.model_copy(update={"steps": 1100})))
    np.testing.assert_array_equal(longer.moments[:1101], shorter.moments)


def test_contenders_do_not_meet_and_share_the_draws() -> None:
    alike = {"optimizer": "gradient_descent", "noise": 1.0}
    rates = [Contender(rate=rate, batch=batch, **alike) for rate, batch in ((0.01, 4), (0.03, 2), (0.01, 4))]
    together = ensemble(Experiment(landscape="line_fit", contenders=tuple(rates), steps=50), 10, ABOUT)
    for contender, runs in zip(rates, together, strict=True):
        (alone,) = ensemble(Experiment(landscape="line_fit", contenders=(contender,), steps=50), 10, ABOUT)
        for mine, theirs in zip(alone, runs, strict=True):
            np.testing.assert_array_equal(mine, theirs)
    np.testing.assert_array_equal(together[0].ends, together[2].ends)


def test_runs_that_diverge_are_counted_and_harm_no_other() -> None:
    (all_of_them,) = ensemble(one(rate=10.0, noise=1.0, steps=400), 7, ABOUT)
    assert all_of_them.diverged == 7
    assert not np.isfinite(all_of_them.distances[-1])
    assert np.isfinite(all_of_them.lowest).all()
    # Styblinski-Tang has quartic walls: a run that is thrown far enough is thrown farther, the others stay.
    (some,) = ensemble(one("styblinski_tang", rate=0.02, noise=60.0, steps=300), 200, ABOUT)
    assert 0 < some.diverged < 200
    finite = np.isfinite(some.ends).all(axis=1)
    assert np.isfinite(some.quarters[finite]).all()


def test_no_control_compiles_anything() -> None:
    experiments = [
        one("line_fit", steps, batch=batch, rate=rate, noise=noise)
        for steps, batch, rate, noise in (
            (100, None, 0.1, 0.0),
            (4096, 1, 1e-9, 1.0),
            (1, 12, 1e4, 0.1),
            (1023, 5, 1, 0),
        )
    ]
    ensemble(experiments[0], 1, ABOUT)
    loop: Any = advance
    ready = loop._cache_size()
    with compilations() as compiled:
        for seeds, experiment in zip((2, 257, 3, 300), experiments, strict=True):
            ensemble(experiment.model_copy(update={"start": (1.0, seeds), "seed": seeds}), seeds, (seeds, 0.0))
            summed = experiment.model_copy(update={"landscape_parameters": {"reduction": "mean"}})
            ensemble(summed, seeds, ABOUT)
    assert compiled == []
    assert loop._cache_size() == ready
