"""The command line, given what makes no sense: one line on stderr, and the exit code that --help promises."""

from pathlib import Path

import pytest

from command_line.main import main

PLAIN = "landscape=rosenbrock&c=adam;rate=0.01"


@pytest.mark.parametrize(
    ("given", "code", "message"),
    [
        ([], 2, "There is no experiment"),
        (["landscape=moon&c=adam;rate=1"], 2, "landscape is 'moon'"),
        ([PLAIN.replace("0.01", "fast")], 2, "rate is 'fast'; it must be a number from 1e-09 to 10000."),
        (["landscape=rosenbrock&c=adam;rate=1\n&colour=red"], 2, "colour"),
        ([PLAIN, "extra"], 2, "extra"),
        ([PLAIN, "--size", "wide"], 2, "size is 'wide'"),
        ([PLAIN, "--size", "641x480"], 2, "width is 641"),
        ([PLAIN, "--frames", "1000"], 2, "frames is 1000"),
        ([PLAIN, "--frames", "many"], 2, "many"),
        ([PLAIN, "--frame-rate", "30"], 2, "frame_rate is 30"),
        ([PLAIN, "--theme", "pink"], 2, "pink"),
        ([PLAIN, "--step", "501"], 2, "step is 501; it must be a whole number from 0 to 500."),
        ([PLAIN, "--tolerance", "0"], 2, "tolerance is 0; it must be more than 0."),
        ([PLAIN, "--tolerance", "nan"], 2, "tolerance is nan"),
        ([PLAIN, "--tiff", "race.tiff"], 2, "--tiff"),
        (["no/such/file.json"], 2, "no/such/file.json could not be read: No such file or directory."),
        ([PLAIN, "--csv", "no/such/folder.csv"], 1, "there is no folder no/such."),
        ([PLAIN, "--csv", "."], 1, ". could not be written: Is a directory."),
    ],
)
def test_one_line_says_what_is_wrong(
    given: list[str], code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(given) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert message in err


def test_a_file_that_is_no_experiment_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text, message in (("[1, 2", "not JSON"), ('{"landscape": "gabor"}', "contenders is missing.")):
        file = tmp_path / "wrong.json"
        file.write_text(text)
        assert main([str(file)]) == 2
        assert message in capsys.readouterr().err
