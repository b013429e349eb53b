"""Every landscape says what it is, where it comes from, and is found under its own name."""

import importlib
import pkgutil

import pytest

import landscapes
from landscapes import LANDSCAPES, Landscape
from quantities import quantities

EACH = pytest.mark.parametrize(("slug", "landscape"), LANDSCAPES.items(), ids=LANDSCAPES)


@EACH
def test_the_name_is_the_registry_key_and_the_file(slug: str, landscape: Landscape) -> None:
    assert landscape.slug == slug
    own = landscape.data.link if landscape.data else landscape.loss  # the loss of a data set is the same for all
    assert own.__module__ == f"landscapes.{slug}"


def test_every_file_that_holds_a_landscape_is_registered() -> None:
    modules = [importlib.import_module(f"landscapes.{info.name}") for info in pkgutil.iter_modules(landscapes.__path__)]
    assert {m.LANDSCAPE.slug for m in modules if hasattr(m, "LANDSCAPE")} == set(LANDSCAPES)


@EACH
def test_the_words_are_there(slug: str, landscape: Landscape) -> None:
    for words in (landscape.title, landscape.idea, landscape.formula, landscape.source):
        assert words.strip() == words != ""
    assert landscape.idea.endswith(".")
    assert landscape.formula.count("{") == landscape.formula.count("}")
    assert all(q.kind.help for q in quantities(landscape.parameters).values())
    assert all(landscape.starts), f"a start of {slug} has no name"
    assert landscape.start == next(iter(landscape.starts.values()))
