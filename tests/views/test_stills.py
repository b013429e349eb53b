"""PNG and SVG: the step that was ordered, the films' own scene, and where it comes from."""

import re
from io import BytesIO
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from experiments import Contender, Experiment, run
from experiments.address import address
from experiments.citation import citation
from experiments.stopping_rules import Stopping
from views.export_formats import FORMATS
from views.export_request import ExportRequest
from views.layout import build_scene
from views.palette import look, own_place

RACE = Experiment(
    landscape="rosenbrock",
    steps=40,
    stop=Stopping(steps=20),
    contenders=(Contender(optimizer="adam", rate=0.1, label="<&\"'$x$"), Contender(optimizer="momentum", rate=1e-3)),
)
SVG = "{http://www.w3.org/2000/svg}"


def _order(**more: object) -> ExportRequest:
    return ExportRequest.model_validate({"experiment": RACE} | more)


def _drawing(order: ExportRequest) -> ElementTree.Element:
    return ElementTree.fromstring(FORMATS["svg"].build(order))


def _styled(drawing: ElementTree.Element, word: str) -> list[ElementTree.Element]:
    """The paths with this style; colours are written in small letters."""
    return [path for path in drawing.iter(f"{SVG}path") if word.lower() in path.get("style", "")]


@pytest.mark.parametrize(
    ("view", "theme", "step"), [("overlay", "light", 0), ("overlay", "dark", 17), ("sideBySide", "dark", None)]
)
def test_a_png_is_the_scene_at_that_step(view: str, theme: str, step: int | None) -> None:
    order = _order(view=view, theme=theme, step=step, width=480, height=360)
    picture = Image.open(BytesIO(FORMATS["png"].build(order)))
    scene = build_scene(run(RACE), order.view, theme, 480, 360, True)
    (expected,) = scene.pictures([40 if step is None else step])
    np.testing.assert_array_equal(np.asarray(picture), np.asarray(expected))
    assert getattr(picture, "text") == {"Comment": address(RACE), "Software": citation()}  # noqa: B009


@pytest.mark.parametrize("view", ["overlay", "sideBySide"])
def test_an_svg_is_paths_alone_in_the_size_ordered(view: str) -> None:
    drawing = _drawing(_order(view=view, width=960, height=720))
    assert (drawing.get("width"), drawing.get("height")) == ("960", "720")
    assert [float(side) for side in drawing.get("viewBox", "").split()[2:]] == pytest.approx([691.2, 518.4])
    tags = {element.tag.removeprefix(SVG) for element in drawing.iter()}
    assert "path" in tags
    assert not {"image", "text", "script", "foreignObject", "font"} & tags


def test_an_svg_says_where_it_comes_from_and_asks_for_nothing_outside() -> None:
    text = FORMATS["svg"].build(_order()).decode()
    texts = {element.text for element in ElementTree.fromstring(text).iter()}
    assert {address(RACE), citation()} <= texts
    assert set(re.findall(r'href="(.)', text)) <= {"#"}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_svg_has_everyones_path_and_head_in_their_colours(theme: str) -> None:
    drawing = _drawing(_order(theme=theme, step=20))
    for contender in RACE.contenders:
        colour = look(own_place(contender.optimizer), theme).colour
        assert _styled(drawing, f"stroke: {colour}"), "no path"
        assert _styled(drawing, f"fill: {colour}"), "no head"


def _length(step: int) -> int:
    """How many points the longest line in Adam's colour has."""
    lines = _styled(_drawing(_order(step=step, halt=False)), f"stroke: {look(own_place('adam'), 'light').colour}")
    return max(path.get("d", "").count("L") for path in lines)


def test_an_svgs_paths_go_as_far_as_the_step() -> None:
    assert _length(10) < _length(20) < _length(40)


def test_an_svg_looks_like_the_png() -> None:
    # The same places: both heads stand where the pixels of their colour are.
    order = _order(step=15)
    pixels = np.asarray(Image.open(BytesIO(FORMATS["png"].build(order))))
    drawing = _drawing(order)
    scale = 640 / 460.8
    for contender in RACE.contenders:
        colour = look(own_place(contender.optimizer), "light").colour
        *_, head = _styled(drawing, f"fill: {colour}")
        numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", head.get("d", ""))]
        x, y = np.mean(numbers[0::2]) * scale, np.mean(numbers[1::2]) * scale
        expected = [int(colour[k : k + 2], 16) for k in (1, 3, 5)]
        assert pixels[round(y), round(x)].tolist() == expected
