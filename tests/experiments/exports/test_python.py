"""Python: the script makes the same experiment and the same bits; no label runs as code."""

import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from experiments import Experiment
from experiments.citation import origin
from experiments.exports.python import race_as_python
from tests.experiments.exports.races import RACES, ran
from tests.experiments.same import same
from tests.experiments.strategies import experiments


@pytest.mark.parametrize("name", RACES)
def test_the_script_gives_the_same_bits(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = tmp_path / "race.py"
    script.write_text(race_as_python(RACES[name]), encoding="utf-8")
    found = runpy.run_path(str(script))
    assert found["experiment"] == RACES[name]
    assert origin(RACES[name]) in found["__doc__"]
    for one, other in zip(found["result"], ran(name), strict=True):
        same(one, other, RACES[name].steps)
    assert len(capsys.readouterr().out.splitlines()) == 1 + len(RACES[name].contenders)


@given(experiments())
@settings(max_examples=50)
def test_any_script_says_its_experiment(experiment: Experiment) -> None:
    head, _, _ = race_as_python(experiment).partition("result = run(experiment)")
    found: dict[str, Experiment] = {}
    exec(head, found)  # our own script, up to the run
    assert found["experiment"] == experiment


def test_defaults_are_left_out() -> None:
    assert (
        'experiment = Experiment(\n    landscape="rosenbrock",\n    steps=500,\n'
        '    contenders=[\n        Contender(optimizer="adam", rate=0.01),\n    ],\n)\n'
    ) in race_as_python(RACES["plain"])


@pytest.mark.parametrize("name", ["plain", "everything", "batches"])
def test_the_script_is_written_like_our_own_code(name: str, root: Path) -> None:
    for command in (["check", "--ignore", "E501"], ["format", "--check"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--config", root / "pyproject.toml", "-"]
        text = race_as_python(RACES[name])
        done = subprocess.run(ruff, input=text, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_it_runs_as_it_stands(root: Path, tmp_path: Path) -> None:
    # In the project's folder it would be on the path by itself.
    script = tmp_path / "rosenbrock.py"
    script.write_text(race_as_python(RACES["diverged"]), encoding="utf-8")
    environment = {"PYTHONPATH": str(root), "PATH": "", "HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    rows = done.stdout.splitlines()
    assert rows[0].split() == ["contender", "final", "loss", "best", "loss", "evaluations"]
    assert "diverged at step" in rows[1]
