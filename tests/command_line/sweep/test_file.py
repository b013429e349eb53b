"""The file of a sweep: the very arrays of `sweep`, whatever the parts; killed and started again, the same bytes."""

import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from command_line.sweep.main import main
from experiments import sweep
from experiments.parse import parse_strict
from experiments.sweep import Sweep
from experiments.sweep.to_file.task import Part, Task

PATIENCE = 120  # seconds for a process
TASK = import_module("experiments.sweep.to_file.task")
RACE = "landscape=line_fit&steps=40&seed=5&c=adam;rate=0.01;batch=3&c=gradient_descent;rate=0.1;seed=9;label=GD"
AXES = ("--axis", "noise=0,1")
LONG = "landscape=himmelblau&steps=4000&c=adam;rate=0.01"
LONG_AXES = ("--axis", "start.0=-4,-1,1,4", "--axis", "start.1=-4..4:lin:33700")  # four parts


def order(race: str, axes: tuple[str, ...], file: Path, *more: str) -> list[str]:
    """The words of the command."""
    return [race, *axes, "--out", str(file), *more]


def stopped_after_a_part(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sweep of `RACE` over `AXES` that was stopped when the first of its two parts was there."""

    def interrupted(task: Task, part: Part, *more: Any) -> Sweep:
        if part.contender:
            raise KeyboardInterrupt
        return TASK.run_part(task, part, *more)

    with monkeypatch.context() as patched:
        patched.setattr(import_module("experiments.sweep.to_file"), "run_part", interrupted)
        assert main(order(RACE, AXES, file)) == 1


def test_it_holds_the_arrays_of_the_sweep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TASK, "_MOST_OF_A_PART", 7)
    file = tmp_path / "sweep.npz"
    axes = ("--axis", "rate=1e-3..10:log:5", "--axis", "seed=3..6", "--axis", "noise=0,0.5")
    assert main(order(RACE, axes, file, "--tolerance", "0.01")) == 0
    assert list(tmp_path.iterdir()) == [file]
    race = parse_strict(RACE)
    own = [contender.model_copy(update={"seed": 3}) for contender in race.contenders]
    whole = sweep(
        race.model_copy(update={"contenders": tuple(own)}),
        {"rate": np.geomspace(1e-3, 10.0, 5), "noise": [0.0, 0.5]},
        4,
        tolerance=0.01,
    )
    with np.load(file, allow_pickle=False) as found:
        for name, array in whole._asdict().items():
            np.testing.assert_array_equal(found[name], np.moveaxis(array, 3, 2), strict=True)
        assert found["axes"].tolist() == ["rate", "seed", "noise"]
        assert found["seed"].tolist() == [3, 4, 5, 6]
        np.testing.assert_array_equal(found["rate"], np.geomspace(1e-3, 10.0, 5))
        assert found["names"].tolist()[1] == "GD"
        assert parse_strict(str(found["experiment"])) == race
        assert (found["tolerance"], found["precision"]) == (0.01, "float64")


def test_contenders_keep_their_seeds_where_there_is_no_axis_of_seeds(tmp_path: Path) -> None:
    file = tmp_path / "sweep.npz"
    assert main(order(RACE, ("--axis", "noise=0,1"), file, "--precision", "float32")) == 0
    whole = sweep(parse_strict(RACE), {"noise": [0.0, 1.0]}, precision="float32")
    with np.load(file, allow_pickle=False) as found:
        np.testing.assert_array_equal(found["ends"], whole.ends[:, :, 0], strict=True)
        assert "float32" in str(found["citation"])


def test_killed_and_started_again_it_ends_with_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    killed, whole = tmp_path / "killed.npz", tmp_path / "whole.npz"
    command = [sys.executable, "-m", "experiments.sweep", *order(LONG, LONG_AXES, killed, "--precision", "float32")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    first, end = tmp_path / "killed.npz.parts" / "000000.npz", time.monotonic() + PATIENCE
    while not first.exists() and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    process.kill()
    assert process.wait(PATIENCE) == -signal.SIGKILL
    kept = len(list(first.parent.glob("0*.npz")))
    (first.parent / "unfinished").write_bytes(b"half a part")

    made = list[object]()
    module, run_part = import_module("experiments.sweep.to_file"), TASK.run_part
    monkeypatch.setattr(module, "run_part", lambda task, part, *more: made.append(part) or run_part(task, part, *more))
    assert main(order(LONG, LONG_AXES, killed, "--precision", "float32")) == 0
    assert "Going on:" in capsys.readouterr().err
    rest = len(made)
    assert main(order(LONG, LONG_AXES, whole, "--precision", "float32")) == 0
    assert len(made) == 2 * rest + kept
    assert killed.read_bytes() == whole.read_bytes()
    assert sorted(tmp_path.iterdir()) == [killed, whole]

    first.parent.mkdir()  # as of one that was killed between its last two steps: nothing is left to do
    first.touch()
    assert main(order(LONG, LONG_AXES, killed, "--precision", "float32")) == 0
    assert not first.parent.exists()
    assert "is there already" in capsys.readouterr().out
    assert len(made) == 2 * rest + kept


def test_what_is_of_another_sweep_is_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file, axes = tmp_path / "sweep.npz", AXES
    file.write_bytes(b"a letter")
    assert main(order(RACE, axes, file)) == 2
    assert "is there, and is no sweep" in capsys.readouterr().err
    assert file.read_bytes() == b"a letter"
    file.unlink()
    stopped_after_a_part(file, monkeypatch)
    assert capsys.readouterr().err.endswith("Stopped.\n")
    other = ("--tolerance", "0.5", "--precision", "float32")
    assert main(order(RACE, axes, file, *other)) == 2
    assert "sweep.npz.parts is of another sweep (different: tolerance, precision)" in capsys.readouterr().err
    assert main(order(RACE, axes, file, *other, "--restart")) == 0
    assert "Going on" not in capsys.readouterr().err
    assert main(order(RACE, axes, file)) == 2
    assert "sweep.npz is of another sweep" in capsys.readouterr().err


def test_a_part_that_is_damaged_is_named_and_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file, part = tmp_path / "sweep.npz", tmp_path / "sweep.npz.parts" / "000000.npz"
    stopped_after_a_part(file, monkeypatch)
    part.write_bytes(b"PK\x03\x04half")
    assert main(order(RACE, AXES, file)) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith(f"{part} is damaged. Remove it")
    part.unlink()
    assert main(order(RACE, AXES, file)) == 0


@pytest.mark.parametrize("content", [b"{half", b"[1]", b"hello", b"\xff\xfe"])
def test_parts_without_a_fingerprint_are_no_sweep(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark = tmp_path / "sweep.npz.parts" / "fingerprint.json"
    mark.parent.mkdir()
    mark.write_bytes(content)
    assert main(order(RACE, AXES, tmp_path / "sweep.npz")) == 2
    assert "sweep.npz.parts is there, and is no sweep" in capsys.readouterr().err
    assert mark.read_bytes() == content
