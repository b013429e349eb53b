"""The command line: the same bits as run(), the files of the Save menu, tables to read, and no Streamlit."""

import re
import subprocess
import sys
from io import BytesIO, StringIO
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PIL import Image

from command_line.main import main
from experiments import Experiment
from experiments.address import address
from experiments.catalogue import KINDS, parameter_spec
from experiments.exports.json import experiment_as_json
from experiments.refusal_words import accepted
from quantities import quantities
from tests.experiments.exports.races import NASTY, RACES, ran
from views.export_formats import FORMATS
from views.export_request import ExportRequest
from views.player_words import WORDS

PLAIN = address(RACES["plain"])


def _link(race: str, _: Path) -> str:
    return f"http://localhost:8501/?{address(RACES[race])}"


def _json(race: str, folder: Path) -> str:
    file = folder / "experiment.json"
    file.write_text(experiment_as_json(RACES[race]), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("name", RACES)
@pytest.mark.parametrize("given", [lambda race, _: address(RACES[race]), _link, _json], ids=["string", "link", "json"])
def test_files_hold_the_bits_of_run(given, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    csv, npz = tmp_path / "race.csv", tmp_path / "race.npz"
    assert main([given(name, tmp_path), "--csv", str(csv), "--npz", str(npz)]) == 0
    assert capsys.readouterr().err == ""
    result = ran(name)
    table = pd.read_csv(csv, comment="#")
    with np.load(npz, allow_pickle=False) as arrays:
        for i, trajectory in enumerate(result):
            own = table[table.contender == i + 1]
            np.testing.assert_array_equal(own[["theta_0", "theta_1"]], trajectory.positions)
            np.testing.assert_array_equal(arrays[f"{i}.gradients"], trajectory.gradients)
            for field, array in trajectory.state.items():
                np.testing.assert_array_equal(arrays[f"{i}.state.{field}"], array)


def test_every_format_is_the_file_of_the_save_menu(tmp_path: Path) -> None:
    files = {slug: tmp_path / f"race.{one.suffix}" for slug, one in FORMATS.items()}
    options = [word for slug, file in files.items() for word in (f"--{slug}", str(file))]
    more = [
        "--frames",
        "3",
        "--frame-rate",
        "5",
        "--size",
        "480x360",
        "--theme",
        "dark",
        "--view",
        "sideBySide",
        "--step",
        "7",
    ]
    assert main([PLAIN, *options, *more]) == 0
    order = ExportRequest.model_validate(
        {"experiment": RACES["plain"], "frames": 3, "frame_rate": 5, "width": 480, "height": 360}
        | {"theme": "dark", "view": "sideBySide", "step": 7}
    )
    # The others say when they were made, or count.
    for slug in ("gif", "mp4", "png", "html", "csv", "xlsx", "json", "python"):
        assert files[slug].read_bytes() == FORMATS[slug].build(order), slug
    for slug in ("webm", "svg", "npz"):
        assert files[slug].stat().st_size == pytest.approx(len(FORMATS[slug].build(order)), rel=0.05), slug


def test_without_files_it_prints_the_results(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([address(RACES["diverged"]), "--tolerance", "0.5"]) == 0
    out, err = capsys.readouterr()
    heading, *rows = out.splitlines()
    assert err == ""
    assert heading.split()[:2] == [WORDS["place"], WORDS["who"]]
    assert "Steps to 0.5" in heading
    assert len(rows) == 2
    for row, trajectory in zip(rows, ran("diverged"), strict=True):
        assert f"  diverged at step {trajectory.diverged_at}" in row
        assert WORDS["notFinite"] in row
        assert f"{trajectory.best_loss:.6g}" in row.split()


def test_the_results_do_not_contradict_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    """Steps of 0.3 from 0.95: at 0.05 the loss is 0.00125, at -0.25 it is 0.03125, and so on."""
    race = "landscape=quadratic_bowl&start=0.95,0&steps=6&c=normalized_gradient;rate=0.3"
    assert main([race, "--tolerance", "0.002"]) == 0
    row = capsys.readouterr().out.splitlines()[-1]
    assert re.split(r"\s{2,}", row.strip())[2:] == [
        "0.03125",
        "0.00125",
        "first within 0.002 at step 3, not kept",
        "12",
        "has not settled",
        "The loss is no lower than one step before.",
    ]


def test_the_results_name_everybody(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([address(RACES["labels"])]) == 0
    rows = capsys.readouterr().out.splitlines()[1:]
    behind_place = len(WORDS["place"]) + 2
    named = [row[behind_place : behind_place + len(name)] for row, name in zip(rows, NASTY, strict=True)]
    assert named == list(NASTY)


def test_a_fair_race_prints_its_string_and_runs_it(capsys: pytest.CaptureFixture[str]) -> None:
    race = "landscape=elongated_valley&steps=60&c=gradient_descent;rate=0.01"
    assert main([race, "--fair", "loss"]) == 0
    string, *rows = capsys.readouterr().out.splitlines()
    assert string.endswith(";tuned=loss")
    assert "Gradient descent, tuned" in rows[-1]
    assert main([string]) == 0
    assert capsys.readouterr().out.splitlines() == rows


def test_the_catalogue_has_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    printed = capsys.readouterr().out
    lines = [line.split() for line in printed.splitlines()]
    for entries in KINDS.values():
        for slug, entry in entries.items():
            assert [slug, *entry.title.split()] in lines
            for name, quantity in quantities(parameter_spec(entry)).items():
                assert f"    {name}=" in printed
                assert accepted(quantity.kind) in printed


def test_long_work_shows_how_far_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    watched = Terminal()
    monkeypatch.setattr(sys, "stderr", watched)
    file = tmp_path / "race.gif"
    assert main([PLAIN, "--gif", str(file), "--frames", "4"]) == 0
    assert "100%" in watched.getvalue()
    assert getattr(Image.open(BytesIO(file.read_bytes())), "n_frames") == 4  # noqa: B009
    assert capsys.readouterr().out.startswith(f"{file}: ")


def test_it_starts_as_a_module_without_streamlit(root: Path, tmp_path: Path) -> None:
    script = (
        "import sys, runpy; sys.argv = ['experiments', '--list']\n"
        "try: runpy.run_module('experiments', run_name='__main__')\n"
        "except SystemExit as end: assert end.code == 0, end\n"
        "assert not {'streamlit', 'plotly'} & set(sys.modules)"
    )
    environment = {"PYTHONPATH": str(root), "PATH": "", "HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "rosenbrock" in done.stdout


def test_help_explains_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(f"--{slug}" in printed for slug in FORMATS)
    assert [line.split()[0] for line in printed.splitlines()[-3:]] == ["0", "1", "2"]


def test_an_experiment_in_json_is_the_same_value(tmp_path: Path) -> None:
    file = tmp_path / "again.json"
    assert main([PLAIN, "--json", str(file)]) == 0
    assert Experiment.model_validate_json(file.read_text()) == RACES["plain"]
