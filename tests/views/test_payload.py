"""The player's message: the race's own numbers, and words for every ending."""

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from landscapes import LANDSCAPES
from tests.views.test_wire import unpack
from views.player.payload import payload
from views.words import WORDS


def _race(landscape: str, rate: float = 0.01) -> Experiment:
    contenders = (Contender(optimizer="gradient_descent", rate=rate), Contender(optimizer="adam", rate=0.01))
    return Experiment(landscape=landscape, steps=60, contenders=contenders)


@pytest.mark.parametrize("landscape", LANDSCAPES)
def test_the_numbers_are_those_of_the_race(landscape: str) -> None:
    result = run(_race(landscape, 1e-4))
    header, arrays = unpack(payload(result, 1e-3))
    assert header["steps"] == 60
    for i, trajectory in enumerate(result):
        np.testing.assert_array_equal(arrays[f"{i}.positions"], trajectory.positions.astype(np.float32))
        np.testing.assert_array_equal(arrays[f"{i}.loss"], trajectory.losses.astype(np.float32))
        np.testing.assert_array_equal(arrays[f"{i}.rate"], trajectory.rates.astype(np.float32))
        assert arrays[f"{i}.gradient"].shape == (60,)
        assert arrays[f"{i}.distance"].shape == (61,)


def test_the_distance_is_to_the_nearest_minimum() -> None:
    result = run(_race("quadratic_bowl"))
    _, arrays = unpack(payload(result, 1e-3))
    np.testing.assert_allclose(arrays["0.distance"], np.linalg.norm(result[0].positions, axis=1), rtol=1e-6)


def test_divergence_is_told_in_words_and_leaves_the_axes_alone() -> None:
    calm, _ = unpack(payload(run(_race("rosenbrock", 1e-4)), 1e-3))
    wild, _ = unpack(payload(run(_race("rosenbrock", 0.5)), 1e-3))
    told = wild["contenders"][0]
    assert told["finalLoss"] is None
    assert told["ended"] == f"diverged at step {told['divergedAt']}"
    assert wild["contenders"][1] == calm["contenders"][1]
    for name in ("loss", "distance", "gradient"):
        assert wild["limits"][name][1] <= calm["limits"][name][1] + 1.0


def test_who_walks_off_the_map_is_told() -> None:
    experiment = Experiment(
        landscape="quadratic_bowl", steps=20, contenders=(Contender(optimizer="gradient_descent", rate=2.5),)
    )
    header, _ = unpack(payload(run(experiment), 1e-3))
    assert header["contenders"][0]["ended"] == "left the map at step 2"


def test_every_word_the_player_asks_for_is_there(root) -> None:
    """The modules say `words.name`; a name without a word would show as "undefined"."""
    import re

    asked = set()
    for module in (root / "views/player/web").glob("*.js"):
        asked |= set(re.findall(r"\bwords\.(\w+)", module.read_text()))
    assert asked - set(WORDS) == set()
