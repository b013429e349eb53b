"""Axes as they are written: what each means, and one sentence for what means nothing."""

import socket
from pathlib import Path

import numpy as np
import pytest

from command_line.sweep.axis import axes_of
from command_line.sweep.main import main

PLAIN = "landscape=rosenbrock&c=adam;rate=0.01"
PLACES = ("--coordinator", "--hosts", "--host")


@pytest.mark.parametrize(
    ("text", "word", "values"),
    [
        ("rate=1e-4..1:log:5", "rate", np.geomspace(1e-4, 1.0, 5)),
        ("start.0=-4..-0.5:lin:8", "start.0", np.linspace(-4.0, -0.5, 8)),
        ("start.1=-1...5:LIN:4", "start.1", np.linspace(-1.0, 0.5, 4)),
        ("seed=0..999", "seed", range(1000)),
        ("start.0=-3..-1", "start.0", range(-3, 0)),
        ("seed=7..7", "seed", range(7, 8)),
        ("Batch = 1, 5,12", "batch", [1, 5, 12]),
        ("rate=-0.5", "rate", [-0.5]),
        ("hyper.bias-correction=true,False", "hyper.bias_correction", [True, False]),
        ("hyper.formula=none,dai_yuan", "hyper.formula", ["none", "dai_yuan"]),
    ],
)
def test_an_axis_is_a_word_with_values(text: str, word: str, values: list[object] | range | np.ndarray) -> None:
    ((found, along),) = axes_of([text]).items()
    assert found == word
    assert type(along) is type(values)
    np.testing.assert_array_equal(along, values)


@pytest.mark.parametrize(
    ("given", "code", "message"),
    [
        ([], 2, "There is no axis"),
        (["--axis", "rate"], 2, "The axis is 'rate'; it must be like"),
        (["--axis", "=1,2"], 2, "The axis is '=1,2'"),
        (["--axis", "rate="], 2, "The axis rate has no values"),
        (["--axis", "rate=1,2", "--axis", "Rate=3"], 2, "The axis rate is there twice"),
        (["--axis", "rate=0.1..0.5"], 2, "as in rate=0.1..0.5:lin:11."),
        (["--axis", "seed=0..1.000"], 2, "an end is '1.000'"),
        (["--axis", "rate=a..1:lin:3"], 2, "an end is 'a'; it must be a number"),
        (["--axis", "rate=0..1:log:5"], 2, "begins at 0; on a log scale both ends must be more than 0."),
        (["--axis", "rate=1..2:cubic:5"], 2, "the scale is 'cubic'; it must be lin or log."),
        (["--axis", "rate=1..2:lin:1"], 2, "the count is '1'; it must be a whole number from 2 to 100000000."),
        (["--axis", "rate=1..2:lin:1e12"], 2, "the count is '1e12'"),
        (["--axis", f"rate=1..2:lin:{'9' * 5000}"], 2, "it must be a whole number from 2 to 100000000."),
        (["--axis", "rate=1..2:lin"], 2, "it must be like"),
        (["--axis", "rate=2..1:lin:3"], 2, "its first end must be the lower one."),
        (["--axis", "seed=3..2"], 2, "its first end must be the lower one."),
        (["--axis", "colour=1,2"], 2, "the axis is 'colour'; it must be one of start.0, start.1, rate"),
        (["--axis", "rate=0.1,,0.2"], 2, "rate is empty; it must be a number from 1e-09 to 10000."),
        (["--axis", "rate=0.1,fast"], 2, "rate is 'fast'; it must be a number from 1e-09 to 10000."),
        (["--axis", "batch=1..2:lin:3"], 2, "batch is 1.5"),
        (["--axis", "seed=-3..3"], 2, "seed is -3; it must be a whole number from 0"),
        (["--axis", "seed=2147483640..2147483650"], 2, "seed is 2147483650"),
        (["--axis", "seed=0..999999999"], 2, "the number of runs is 1000000000; it must be at most 100000000."),
        (["--axis", "seed=0..1e30"], 2, "the number of runs is 1000000000000000019884624838657; it must be at most"),
        (["--axis", "rate=1,2", "--axis", "noise=0,1", "--axis", "seed=1,5"], 2, "there may be 2, and seeds in a row"),
        (["--axis", "rate=1,2", "--tolerance", "inf"], 2, "tolerance is inf"),
        (["--axis", "rate=1,2"], 2, "There is no file to write"),
        (["--axis", "rate=1,2", "--out", "no/such/folder.npz"], 1, "there is no folder no/such."),
        (["--axis", "rate=1,2", "--out", "."], 1, ". could not be written: Is a directory."),
        (["--axis", "rate=1,2", "--hosts", "2"], 2, "give all three"),
        (["--axis", "rate=1,2", "--coordinator", "here:1"], 2, "give all three"),
        (["--axis", "rate=1,2", "--coordinator", "here"], 2, "coordinator is 'here'"),
        (["--axis", "rate=1,2", "--coordinator", "here:0"], 2, "coordinator is 'here:0'"),
        (["--axis", "rate=1,2", "--coordinator", "here:65536"], 2, "coordinator is 'here:65536'"),
        (["--axis", "rate=1,2", "--coordinator", "here:1", "--hosts", "2", "--host", "2"], 2, "host is 2"),
        (["--axis", "rate=1,2", "--coordinator", "here:1", "--hosts", "0", "--host", "0"], 2, "hosts is 0"),
    ],
)
def test_one_line_says_what_is_wrong(
    given: list[str], code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([PLAIN, *given]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert message in err


def test_a_port_that_is_taken_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("", 0)) as taken:
        here = f"localhost:{taken.getsockname()[1]}"
        given = ["--axis", "rate=1,2", "--out", str(tmp_path / "sweep.npz")]
        assert main([PLAIN, *given, "--coordinator", here, "--hosts", "2", "--host", "0"]) == 1
    assert capsys.readouterr().err.startswith(f"Host 0 cannot listen at {here}: Address already in use.")


def test_help_explains_the_axes_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(option in printed for option in (*PLACES, "--axis", "--out", "--restart"))
    assert [line.split()[0] for line in printed.splitlines()[-3:]] == ["0", "1", "2"]


def test_without_an_experiment_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--axis", "rate=1,2", "--out", str(tmp_path / "sweep.npz")]) == 2
    assert "There is no experiment" in capsys.readouterr().err
