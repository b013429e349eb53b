"""Links, JSON files and scripts that people have kept still open as they did, and compute the same.

What is read and what is drawn from NumPy is compared exactly. A trajectory is compared at a few steps, because
another type of CPU may round differently: XLA fuses and orders operations as the machine likes it. A step is recorded
only if a nudge of the start or of the rate by 1e-10 of itself moves the run there by at most 1e-7 of itself, that is
a thousand times as much, and a nudge by 1e-14 by at most 1e-10. The rounding of up to a thousand steps, 1e-16 each,
then stays below 1e-10. Compiled for SSE4.2 alone, 73 of the 78 texts give other last bits, and all stay within 1e-9.
"""

import hashlib
import json
from typing import Any

import numpy as np
import pytest

from experiments import Experiment, Trajectory
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from tests.recorded.doors import canonical, fields, numbers, open_strictly
from tests.recorded.entries import entries, expected, replay

RELATIVE = 1e-9
ABSOLUTE = 1e-12  # of a unit: at a minimum a loss, or a coordinate, is all rounding

ENTRIES, EXPECTED = entries(), expected()


def experiment_digest(experiment: Experiment) -> str:
    """SHA-256 of the experiment as JSON, defaults and the order of its fields included."""
    return hashlib.sha256(json.dumps(fields(experiment)).encode()).hexdigest()


def batches_digest(trajectory: Trajectory) -> str:
    """SHA-256 of the examples that each step saw: their number, then their indices."""
    found = hashlib.sha256()
    for step in range(len(trajectory.rates)):
        seen = trajectory.batch(step)
        found.update(np.array([len(seen), *seen], "<i8").tobytes())
    return found.hexdigest()


def _check(trajectory: Trajectory, run: dict[str, Any], name: str) -> None:
    """Compare a run with the recorded one."""
    assert trajectory.diverged_at == run["diverged_at"]
    at = run["at"]
    for field in ("positions", "losses", "rates"):
        steps = at if field != "rates" else [t for t in at if t < len(trajectory.rates)]
        found = getattr(trajectory, field)[steps]
        np.testing.assert_allclose(found, run[field], RELATIVE, ABSOLUTE, err_msg=f"{name}: {field} at {steps}")
    if "batches" in run:
        assert batches_digest(trajectory) == run["batches"]


def test_the_recordings_are_all_there() -> None:
    assert set(ENTRIES) == set(EXPECTED)
    assert len(ENTRIES) >= 60
    experiments = [open_strictly(one["address"]) for one in EXPECTED.values()]
    contenders = [contender for experiment in experiments for contender in experiment.contenders]
    # What came after the recordings is in none of them.
    assert len({e.landscape for e in experiments} & set(LANDSCAPES)) >= 27
    assert len({c.optimizer for c in contenders} & set(OPTIMIZERS)) >= 27
    assert len({c.schedule for c in contenders} & set(SCHEDULES)) >= 12
    # All compare at least one step that was taken, and most compare their last one, too.
    runs = [run for one in EXPECTED.values() for run in one["runs"]]
    assert all(max(run["at"]) >= 1 for run in runs)
    assert sum(max(run["at"]) > 10 for run in runs) > len(runs) / 2


@pytest.mark.parametrize("name", ENTRIES)
def test_it_opens_and_computes_the_same(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    entry, then = ENTRIES[name], EXPECTED[name]
    opened, result = replay(entry)
    experiment = result.experiment
    assert canonical(experiment) == then["address"]
    assert experiment_digest(experiment) == then["experiment"]
    assert numbers(experiment) == [run["numbers"] for run in then["runs"]]
    if opened:
        assert opened.link == then["link"]
        assert opened.sentences == then["sentences"]
        if then["strict"]:
            assert open_strictly(entry.text) == experiment
        else:
            with pytest.raises(ValueError, match=r"\S"):
                open_strictly(entry.text)
    else:
        table = capsys.readouterr().out.splitlines()[1:]
        assert [row[:32].rstrip() for row in table] == [name[:32].rstrip() for name in then["names"]]
    for trajectory, run in zip(result, then["runs"], strict=True):
        _check(trajectory, run, name)


# As the app writes it; other programs may leave defaults out.
WRITTEN = [name for name, entry in ENTRIES.items() if name.startswith("json/") and "$comment" in entry.text]


@pytest.mark.parametrize("name", [name for name in WRITTEN if EXPECTED[name]["strict"]])
def test_a_file_is_written_as_it_was(name: str) -> None:
    then = json.loads(ENTRIES[name].text)
    comment = then.pop("$comment")
    now = fields(Experiment.model_validate(then))
    assert json.dumps(now) == json.dumps(then)  # in the same order, too
    assert comment.startswith(EXPECTED[name]["address"])
