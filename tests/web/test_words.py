"""The browser's modules ask for words by their names: each name has a word, and each word is asked for."""

import re
from pathlib import Path

import pytest

from laboratories.slope_and_model.words import OF_PICTURES
from laboratories.starting_points.words import OF_MAPS
from lessons.form.browser_words import OF_THE_PLAYER
from lessons.form.browser_words import WORDS as OF_LESSONS
from pages.course.words import OF_PATH
from views.export_formats import FORMATS
from views.formula_words import WORDS as OF_FORMULAS
from views.inside.words import CLOSE_UP, INSIDE
from views.network.pass_words import OF_PASS
from views.network.plane_words import OF_PLANE
from views.network.words import OF_NETWORK
from views.player_words import OF_A_SEARCH, OF_ONE_WEIGHT, WORDS
from views.web_page.words import OF_THE_PAGE
from views.web_page.words import OF_THE_PLAYER as OF_THE_PLAYER_ON_A_PAGE

ASKED = re.compile(r"\bwords\.(\w+)")
OF_THE_CLOCK = re.compile(r"\bclockWords\.(\w+)")
# A name that is not written out could not be found: words are neither looked up by a variable nor taken apart.
HIDDEN = re.compile(
    r"""
    \bwords(\?\.)?\[             # words[name]
    | \bwords\?\.                 # words?.play
    | \}\s*=\s*[\w.]*\bwords\b(?!\.)  # const { play } = words
    | \.\.\.[\w.]*\bwords\b      # { ...words }
    | Object\.\w+\([\w.]*\bwords\b  # Object.values(words)
    """,
    re.VERBOSE,
)


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    return "\n".join(path.read_text() for path in sorted((root / "views/web").rglob("*.js")))


def test_each_word_is_there_and_is_asked_for(text: str) -> None:
    known = WORDS.keys() | OF_ONE_WEIGHT.keys() | OF_MAPS.keys() | OF_PICTURES.keys() | INSIDE.keys() | CLOSE_UP.keys()
    known |= OF_LESSONS.keys() | OF_PATH.keys() | OF_THE_PAGE.keys() | OF_FORMULAS.keys()
    known |= OF_NETWORK.keys() | OF_PASS.keys() | OF_PLANE.keys()
    assert set(ASKED.findall(text)) == known


_OTHERWISE = {"in a lesson": OF_THE_PLAYER, "on a page": OF_THE_PLAYER_ON_A_PAGE, "of a search": OF_A_SEARCH}


@pytest.mark.parametrize("otherwise", _OTHERWISE.values(), ids=_OTHERWISE)
def test_what_the_player_says_otherwise_it_says_elsewhere_too(otherwise: dict[str, str]) -> None:
    assert otherwise.keys() <= WORDS.keys() | OF_ONE_WEIGHT.keys()


def test_no_word_is_asked_for_in_a_way_that_hides_its_name(text: str) -> None:
    assert [found[0] for found in HIDDEN.finditer(text)] == []


@pytest.mark.parametrize(
    "line",
    [
        "words[name]",
        "race.words[quantity]",
        "const { play } = words",
        "({ pause } = this.words)",
        "{ ...words }",
        "Object.values(words)",
    ],
)
def test_a_hidden_name_is_found(line: str) -> None:
    assert HIDDEN.search(line)


def test_the_clocks_have_all_words_that_are_asked_for_and_no_other(text: str, root: Path) -> None:
    asked = set(OF_THE_CLOCK.findall(text))
    assert all(words.keys() == asked for words in WORDS["clocks"].values())
    costs = re.search(r"const COSTS = \{(.*?)\n\}", (root / "views/web/core/timeline.js").read_text(), re.DOTALL)
    assert costs
    assert re.findall(r"^  (\w+):", costs[1], re.MULTILINE) == list(WORDS["clocks"])


def test_each_format_and_each_kind_of_format_has_its_words() -> None:
    assert WORDS["formats"].keys() == FORMATS.keys()
    assert WORDS["kinds"].keys() == {entry.kind for entry in FORMATS.values()}
