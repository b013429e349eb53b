"""Whatever is in a registry is found in the catalogue, with the text of the file that defines it."""

import inspect
from pathlib import Path

import optax
import pytest

from experiments.catalogue import KINDS, Entry, found, optax_source, source
from optimizers import OPTIMIZERS
from optimizers.optax_rules import OPTAX_RULES

ENTRIES = [(kind, entry) for kind, registry in KINDS.items() for entry in registry.values()]
EACH = pytest.mark.parametrize(("kind", "entry"), ENTRIES, ids=[f"{kind}/{entry.slug}" for kind, entry in ENTRIES])


def _slugs(kind: str, search: str) -> list[str]:
    return [entry.slug for entry in found(kind, search)]


@EACH
def test_an_entry_is_found_by_its_title_its_slug_and_its_idea(kind: str, entry: Entry) -> None:
    for search in (entry.title, entry.title.upper(), entry.slug, entry.idea, entry.source):
        assert entry in found(kind, search), search
    assert entry not in found(kind, f"{entry.title} and something else")


@pytest.mark.parametrize("entry", [entry for _, entry in ENTRIES], ids=lambda entry: entry.slug)
def test_its_source_is_its_file(root: Path, entry: Entry) -> None:
    path, text = source(entry)
    assert text == (root / path).read_text()
    if entry.slug not in OPTAX_RULES:
        assert Path(path).stem == entry.slug


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_search_finds_everything_in_order(kind: str) -> None:
    assert _slugs(kind, "") == _slugs(kind, "  ") == list(KINDS[kind])


def test_every_word_narrows_the_search() -> None:
    assert set(_slugs("optimizers", "levenberg")) == {"levenberg_marquardt"}
    assert "adam" in _slugs("optimizers", "momentum KINGMA")
    assert "momentum" not in _slugs("optimizers", "momentum kingma")
    assert "momentum" in _slugs("optimizers", "momentum")
    assert _slugs("optimizers", "zzz") == []


def test_the_words_of_a_formula_are_found() -> None:
    assert "newton" not in _slugs("optimizers", "sqrt")
    assert "adam" in _slugs("optimizers", "sqrt")


def test_titles_come_first() -> None:
    slugs = _slugs("optimizers", "adam")
    in_title = ["adam" in OPTIMIZERS[slug].title.lower() for slug in slugs]
    assert slugs[0] == "adam"
    assert in_title == sorted(in_title, reverse=True)
    assert len(set(in_title)) == 2


def test_accents_and_dashes_may_be_left_out() -> None:
    assert _slugs("optimizers", "Lévenberg–Marquardt") == ["levenberg_marquardt"]


@pytest.mark.parametrize("slug", OPTIMIZERS)
def test_a_rule_of_optax_shows_what_optax_has(slug: str) -> None:
    parts = optax_source(OPTIMIZERS[slug])
    assert bool(parts) == (slug in OPTAX_RULES)
    home = Path(inspect.getfile(optax)).parents[1]
    for path, text in parts:
        assert text in (home / path).read_text()
    if parts:
        assert parts[0].text.startswith("def ")
