"""Captions of films and pictures: names have the room that there is, and losses are called losses."""

from typing import Literal

import pytest

from experiments import Contender, Experiment, run
from views import words
from views.layout import LETTERS, LOSS, build_scene
from views.lettering import lines, shortened, width
from views.scene import Scene

LONG = "dam, no bias correction"  # behind a letter of its own
SIZES = [(480, 360), (1280, 960)]
View = Literal["overlay", "sideBySide"]


def _scene(count: int, view: View, size: tuple[int, int]) -> Scene:
    contenders = tuple(Contender(optimizer="adam", rate=0.01, label=chr(ord("A") + i) + LONG) for i in range(count))
    experiment = Experiment(landscape="himmelblau", steps=20, contenders=contenders)
    return build_scene(run(experiment), view, "light", *size, True)


def _texts(scene: Scene) -> list[str]:
    return [text.get_text() for text in scene.figure.texts[1:]]  # without the caption


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", ["overlay", "sideBySide"])
def test_a_long_name_is_whole_where_there_is_room(view: View, size: tuple[int, int]) -> None:
    written = " ".join(_texts(_scene(4, view, size)))
    assert written.count(LONG) == 4
    assert "…" not in written


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", ["overlay", "sideBySide"])
def test_names_of_twelve_stay_clear_of_each_other_and_of_the_losses(view: View, size: tuple[int, int]) -> None:
    scene = _scene(12, view, size)
    names = [text for text in scene.figure.texts if text.get_text()[1:2] == LONG[0]]
    assert len(names) == len(scene.movers) == 12
    for text, mover in zip(names, scene.movers, strict=True):
        (x, y), across = text.get_position(), width(text.get_text(), LETTERS)
        end = x * size[0] + across
        if mover.loss_at and mover.loss_at[1] == pytest.approx(y * size[1]):
            assert end <= mover.loss_at[0] - LOSS + 1
        assert end <= size[0]
    assert ("…" in "".join(text.get_text() for text in names)) == (size == SIZES[0])


def test_a_column_of_losses_has_a_head_and_a_loss_in_a_title_its_name() -> None:
    column, titles = _scene(2, "overlay", (640, 480)), _scene(2, "sideBySide", (640, 480))
    assert _texts(column).count(words.LOSS_HEAD) == 1
    assert all(mover.loss(0).startswith(words.LOSS_HEAD) for mover in titles.movers)
    assert not any(mover.loss(0).startswith(words.LOSS_HEAD) for mover in column.movers)


def test_words_are_broken_after_blanks_and_hyphens_and_what_is_longer_loses_its_middle() -> None:
    assert lines("Levenberg-Marquardt, one cycle", 90, LETTERS) == ["Levenberg-", "Marquardt,", "one cycle"]
    assert lines("Adam", 90, LETTERS) == ["Adam"]
    cut = shortened("Levenberg-Marquardt", 90, LETTERS)
    assert cut.startswith("Leven")
    assert cut.endswith("…uardt")
    assert width(cut, LETTERS) <= 90
