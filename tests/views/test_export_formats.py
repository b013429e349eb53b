"""Saving: one order for all formats, one line each, and what is refused."""

import pytest
from pydantic import ValidationError

from experiments import Contender, Experiment, run
from experiments.address import address
from experiments.refusals import sentences
from views.export_formats import FORMATS, formats_as_json
from views.export_request import ExportRequest
from views.player_words import WORDS

RACE = Experiment(landscape="rosenbrock", steps=10, contenders=(Contender(optimizer="adam", rate=0.1),))
BEGINNINGS = {
    "gif": b"GIF89a",
    "mp4": b"\x00\x00\x00 ftyp",
    "webm": b"\x1a\x45\xdf\xa3",
    "png": b"\x89PNG",
    "svg": b"<?xml",
    "html": b"<!doctype html>",
    "csv": b"# landscape=",
    "xlsx": b"PK",
    "npz": b"PK",
    "json": b"{",
    "python": b'"""',
}


@pytest.mark.parametrize("slug", FORMATS)
def test_every_format_is_what_it_says(slug: str) -> None:
    assert FORMATS[slug].build(ExportRequest(experiment=RACE, frames=3)).startswith(BEGINNINGS[slug])


@pytest.mark.parametrize("slug", [slug for slug, one in FORMATS.items() if one.kind == "film"])
def test_who_goes_along_is_told_every_frame(slug: str) -> None:
    seen: list[int] = []

    def track(steps: list[int]) -> list[int]:
        seen.extend(steps)
        return steps

    FORMATS[slug].write(run(RACE), ExportRequest(experiment=RACE, frames=3), track)
    assert seen == [0, 5, 10]


def test_every_format_has_words_and_the_player_knows_its_kind() -> None:
    assert set(WORDS["formats"]) == set(FORMATS)
    sent = formats_as_json()
    assert set(sent) == set(FORMATS)
    assert {one["kind"] for one in sent.values()} == set(WORDS["kinds"])
    suffixes = [one["suffix"] for one in sent.values()]
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"frames": 241}, "frames is 241"),
        ({"frames": 1}, "frames is 1"),
        ({"width": 1281}, "width is 1281"),
        ({"width": 641}, "width is 641"),
        ({"height": 961}, "height is 961"),
        ({"height": 361}, "height is 361"),
        ({"frame_rate": 30}, "frame_rate is 30"),
        ({"view": "3d"}, "view is '3d'"),
        ({"theme": "blue"}, "theme is 'blue'"),
        ({"step": 11}, "step is 11; it must be a whole number from 0 to 10."),
        ({"tolerance": 0}, "tolerance is 0"),
        ({"tolerance": float("inf")}, "tolerance is inf"),
        ({"step": -1}, "step is -1; it must be a whole number from 0 to 10."),
        ({"colour": 1}, "colour is 1"),
        ({"experiment": {"landscape": "moon", "contenders": []}}, "landscape is 'moon'"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(wrong: dict, message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ExportRequest.model_validate({"experiment": RACE.model_dump()} | wrong)
    assert message in " ".join(sentences(refused.value).values())


def test_a_file_does_not_depend_on_how_the_experiment_came() -> None:
    order = ExportRequest.model_validate({"experiment": RACE.model_dump(mode="json")})
    assert address(order.experiment) == address(RACE)
    assert FORMATS["csv"].build(order) == FORMATS["csv"].build(ExportRequest(experiment=RACE))
