"""What is taken home of a loss surface: a picture that is what it says, and refusals of planes that are none."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from pydantic import ValidationError

from experiments.refusals import sentences
from tests.views.network.trainings import CLASSES, FIT
from views.network.colours import network_places
from views.network.surface_export import SURFACE_FORMATS, SurfaceExport
from views.palette import look


def _file(slug: str, **more: object) -> bytes:
    order = {"address": CLASSES, "plane": "three,0,1", "width": 480, "height": 360} | more
    return SURFACE_FORMATS[slug].build(SurfaceExport.model_validate(order))


def test_a_picture_has_its_size_its_training_and_the_contenders_paths() -> None:
    picture = Image.open(BytesIO(_file("png")))
    assert picture.size == (480, 360)
    assert "c=adam" in picture.info["Comment"]
    pixels = np.asarray(picture.convert("RGB")).reshape(-1, 3)
    for place in network_places(["adam", "gradient_descent"]):
        colour = look(place, "light").colour
        assert (pixels == [int(colour[k : k + 2], 16) for k in (1, 3, 5)]).all(axis=1).sum() > 20
    assert (np.asarray(Image.open(BytesIO(_file("png", step=0))).convert("RGB")).reshape(-1, 3) != pixels).any()


def test_vectors_say_how_much_the_plane_holds_in_the_theme_of_the_screen() -> None:
    text = _file("svg", theme="dark").decode()
    assert text.startswith("<?xml")
    assert "The plane holds" in text
    assert text.count("loss ") >= 2
    assert "c=adam" in text


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"plane": "skew"}, "paths, random, hessian or three"),
        ({"plane": "hessian,2"}, "from 0 to 1"),
        ({"laid": FIT}, "another space"),
        ({"laid": "network=mars"}, "mars"),
        ({"step": 13}, "step"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValidationError) as error:
        SurfaceExport.model_validate({"address": CLASSES, "plane": "paths"} | wrong)
    assert sentence in " ".join(sentences(error.value).values())
