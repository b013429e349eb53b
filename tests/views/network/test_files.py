"""What is taken home of a training: each format is what it says, shows what was asked for, and reads back."""

import csv
import json
from io import BytesIO, StringIO

import numpy as np
import pytest
from PIL import Image
from pydantic import ValidationError

from experiments.refusals import sentences
from tests.views.network.trainings import CLASSES, FIT, trained
from views.network.colours import network_places
from views.network.export_formats import TRAINING_FORMATS, formats_as_json
from views.network.export_request import TrainingExport
from views.network.scene import NetworkScene
from views.palette import THEMES, look
from views.player_words import WORDS

BEGINNINGS = {"gif": b"GIF89a", "mp4": b"\x00\x00\x00 ftyp", "webm": b"\x1a\x45\xdf\xa3", "png": b"\x89PNG"}
BEGINNINGS |= {"svg": b"<?xml", "csv": b"# network="}


def _file(slug: str, address: str, **more: object) -> bytes:
    order = TrainingExport.model_validate({"address": address, "width": 480, "height": 360, "frames": 3} | more)
    return TRAINING_FORMATS[slug].write(*trained(address), order, iter)


@pytest.mark.parametrize("address", [CLASSES, FIT], ids=["classes", "fit"])
@pytest.mark.parametrize("slug", TRAINING_FORMATS)
def test_every_format_is_what_it_says(slug: str, address: str) -> None:
    assert _file(slug, address).startswith(BEGINNINGS[slug])


def test_a_film_has_the_frames_that_were_ordered_and_they_move() -> None:
    film = Image.open(BytesIO(_file("gif", CLASSES)))
    assert getattr(film, "n_frames") == 3  # noqa: B009 - Pillow's base class does not declare it
    assert film.size == (480, 360)
    assert trained(CLASSES)[0].contenders[0].optimizer.encode() in film.info["comment"]
    frames = [np.asarray(film.convert("RGB")) for i in range(3) if film.seek(i) is None]
    assert (frames[0] != frames[2]).any()


@pytest.mark.parametrize("theme", THEMES)
def test_contenders_and_classes_have_the_browsers_colours(theme: str) -> None:
    picture = Image.open(BytesIO(_file("png", CLASSES, theme=theme, width=960, height=720)))
    found = {colour for _, colour in picture.getcolors(960 * 720) or []}
    for place in network_places(["adam", "gradient_descent"]):
        colour = look(place, theme).colour
        assert tuple(int(colour[k : k + 2], 16) for k in (1, 3, 5)) in found


def test_a_region_is_the_networks_answer_at_the_place() -> None:
    """The picture's corners are those of the box: class one where the network says so."""
    training, runs = trained(CLASSES)
    scene = NetworkScene(training, runs, TrainingExport(address=CLASSES))
    cell = scene.cells[0]
    answers = np.asarray(runs[0].looked.answers)[-1].reshape(40, 40, 2)
    corners = answers[[0, 0, -1, -1], [0, -1, 0, -1]]
    pixels = np.asarray(scene.region_picture(0, training.steps, cell)).astype(int)
    drawn = pixels[[-1, -1, 0, 0], [0, -1, 0, -1]]
    brown = drawn[:, 0] > drawn[:, 2]  # class one's side of the colours
    np.testing.assert_array_equal(brown, corners[:, 1] > corners[:, 0])


def test_who_has_diverged_has_no_curve() -> None:
    training, runs = trained(FIT)
    scene = NetworkScene(training, runs, TrainingExport(address=FIT))
    step = runs[0].diverged_at
    assert step is not None
    assert np.isfinite(scene.fit(0, 0)).all()
    assert np.isnan(scene.fit(0, step)).all()
    assert WORDS["divergedAt"].format(step=step) in [text for _, _, text, _, _ in scene.words(step)]


def test_the_table_of_curves_reads_back_to_the_same_bits() -> None:
    training, runs = trained(CLASSES)
    lines = _file("csv", CLASSES).decode().splitlines()
    rows = list(csv.DictReader(StringIO("\n".join(lines[2:]))))
    assert len(rows) == 2 * (training.steps + 1)
    for number, run in enumerate(runs, 1):
        own = [row for row in rows if row["contender"] == str(number)]
        np.testing.assert_array_equal([float(row["training_loss"]) for row in own], run.losses)
        norms = [[float(row["norm_W1"]), float(row["norm_W2"])] for row in own if row["norm_W1"]]
        np.testing.assert_array_equal(norms, run.looked.norms)


def test_every_format_has_words_and_json_can_say_it() -> None:
    assert set(TRAINING_FORMATS) <= set(WORDS["formats"])
    assert json.loads(json.dumps(formats_as_json())).keys() == TRAINING_FORMATS.keys()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"address": "network=nowhere&c=adam;rate=0.1"}, "nowhere"),
        ({"step": 13}, "step is 13"),
        ({"frames": 1}, "frames is 1"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(wrong: dict[str, object], message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TrainingExport.model_validate({"address": CLASSES} | wrong)
    assert message in " ".join(sentences(refused.value).values())
