"""The Catalogue page as a script: everything is there, is found and opens."""

from html import escape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from experiments.catalogue import KINDS, optax_source, parameter_spec, source
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from pages.catalogue import words
from quantities import quantities
from tests.pages.catalogue.catalogue_script import look_at, open_catalogue
from tests.tools.page_script import page_script

LINKS = [f"{kind}/{slug}" for kind, registry in KINDS.items() for slug in registry]


@pytest.fixture
def script() -> AppTest:
    return open_catalogue()


@pytest.fixture(scope="module")
def catalogue() -> AppTest:
    """For tests that only look."""
    return open_catalogue()


def _html(script: AppTest) -> str:
    return "".join(element.proto.body for element in script.get("html"))


def _shown(script: AppTest) -> list[str]:
    return [button.key.removeprefix("look ") for button in script.button if button.key and button.key[:5] == "look "]


@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_there(script: AppTest, kind: str) -> None:
    look_at(script, kind)
    assert not script.exception
    assert _shown(script) == [f"{kind}/{slug}" for slug in KINDS[kind]]
    html = _html(script)
    for entry in KINDS[kind].values():
        assert f"<h2>{escape(entry.title)}</h2>" in html
        assert escape(entry.idea) in html
    pictures = [part.split(">")[0] for part in html.split("<img ")[1:]]
    assert len(pictures) == len(KINDS[kind])
    assert all('loading="lazy"' in picture and 'alt="' in picture for picture in pictures)


def test_the_search_narrows(script: AppTest) -> None:
    look_at(script, "optimizers", "careful levenberg")
    assert _shown(script) == ["optimizers/levenberg_marquardt"]
    look_at(script, "optimizers", "rosenbrock")
    assert _shown(script) == []
    (message,) = script.info
    assert message.value.replace("\\", "") == "Nothing here matches “rosenbrock”. Look under Landscapes."
    look_at(script, "landscapes")
    assert "landscapes/rosenbrock" in _shown(script)
    assert not script.info


def test_every_control_has_a_sentence_of_help(script: AppTest) -> None:
    script.query_params["entry"] = "optimizers/adam"
    script.run()
    controls = [*script.button, *script.text_input, *script.get("button_group")]
    assert len(controls) > 2 * len(OPTIMIZERS)
    assert [control.key for control in controls if not control.proto.help.endswith(".")] == []


@pytest.mark.parametrize("link", LINKS)
def test_an_entry_opens_by_its_link_and_shows_its_file(root: Path, catalogue: AppTest, link: str) -> None:
    kind, slug = link.split("/")
    entry = KINDS[kind][slug]
    catalogue.query_params["entry"] = link
    catalogue.run()
    assert not catalogue.exception
    assert not catalogue.warning
    assert catalogue.session_state["catalogue-kind"] == "optimizers", "a link does not change what was chosen"
    assert [element.value for element in catalogue.latex] == [f"$$\n{entry.formula}\n$$"]
    *borrowed, own = [block.value for block in catalogue.code]
    assert own == (root / source(entry).path).read_text().strip()
    assert borrowed == [part.text.strip() for part in optax_source(entry)]
    html = _html(catalogue)
    for quantity in quantities(parameter_spec(entry)).values():
        assert f">{quantity.name}</td>" in html
        assert escape(quantity.kind.help) in html
    text = "".join(part.value for part in (*catalogue.markdown, *catalogue.caption)).replace("\\", "")
    assert entry.source in text
    assert f"`{source(entry).path}`" in text
    for convention in getattr(entry, "conventions", ()):
        assert all(part in text for part in convention)


def test_a_landscape_tells_its_points_and_who_can_walk_there(script: AppTest) -> None:
    script.query_params["entry"] = "landscapes/himmelblau"
    html = _html(script.run())
    shape = LANDSCAPES["himmelblau"].parameters()
    assert html.count(f">{words.GLOBAL_MINIMUM}</td>") == len(LANDSCAPES["himmelblau"].minima(shape)) == 4
    assert html.count(f">{words.SADDLE}</td>") == len(LANDSCAPES["himmelblau"].saddles(shape)) > 0
    assert all(f">{name}</td>" in html for name in LANDSCAPES["himmelblau"].starts)
    assert any("so Levenberg" in part.value for part in script.markdown)


def test_a_first_visit_by_a_link_looks_at_its_kind() -> None:
    page = page_script("navigation.py")
    page.query_params["entry"] = "landscapes/gabor"
    page.switch_page("catalogue/catalogue.py").run()
    assert not page.exception
    assert page.session_state["catalogue-kind"] == "landscapes"
    assert page.code


@pytest.mark.parametrize("link", ["optimizers/nobody", "engines/adam", "adam", "optimizers/adam/more"])
def test_a_wrong_link_is_told(script: AppTest, link: str) -> None:
    script.query_params["entry"] = link
    script.run()
    assert not script.exception
    (warning,) = script.warning
    assert warning.value.replace("\\", "") == f"There is no entry “{link}” in the catalogue."
    assert not script.code


def test_looking_inside_writes_the_link(script: AppTest) -> None:
    script.button(key="look optimizers/adam").click().run()
    assert script.query_params["entry"] in ("optimizers/adam", ["optimizers/adam"])
    assert script.code
