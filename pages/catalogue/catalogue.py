"""Catalogue: every optimizer, schedule and landscape, to find, to look inside, and to put in the race."""

from html import escape
from pathlib import Path

import streamlit as st

from experiments.catalogue import KINDS, Entry, found
from interface import messages as news
from interface import race_record
from interface.atomic import atomic
from interface.undo import offer_undo, snapshot
from interface.widgets import plain
from pages.catalogue import words
from pages.catalogue.detail import detail, picture
from pages.catalogue.put_in_race import Outcome, put_in_race

_LINK = "entry"  # the one word of this page's address: ?entry=optimizers/adam
_STYLE = Path(__file__).with_name("catalogue.css")


def main() -> None:
    """The page: the search, the cards, and the entry that is open."""
    link = st.query_params.get(_LINK, "")
    kind, _, slug = link.partition("/")
    opened = KINDS.get(kind, {}).get(slug)
    st.html(_STYLE)
    st.html(f'<div class="dl-title"><h1>{words.TITLE}</h1><p>{words.INTRODUCTION}</p></div>')
    if link and not opened:
        st.warning(plain(words.UNKNOWN_ENTRY.format(link=link)))
    theme = st.context.theme.type or "light"
    kind, entries = _choice(kind if opened else "optimizers")
    with st.container(key="catalogue-cards"):
        for entry in entries:
            _card(kind, entry, theme)
    if opened:
        st.dialog(opened.title, width="large", on_dismiss=_close)(_inside)(link, opened, theme)


def _choice(first: str) -> tuple[str, list[Entry]]:
    """The kind that is looked at, the one given on a first visit, and its entries that match the search."""
    st.session_state.setdefault("catalogue-kind", first)
    # What is typed counts in the kinds' labels, which stand before the field.
    matching = {kind: found(kind, st.session_state.get("catalogue-search") or "") for kind in KINDS}
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        chosen = st.segmented_control(
            words.KIND,
            list(KINDS),
            required=True,
            format_func=lambda kind: words.COUNTED.format(kind=words.KINDS[kind], count=len(matching[kind])),
            key="catalogue-kind",
            persist_state="session",
            help=words.KIND_HELP,
        )
        search = st.text_input(
            words.SEARCH,
            type="search",
            live=True,
            key="catalogue-search",
            persist_state="session",
            placeholder=words.SEARCH_EXAMPLE,
            help=words.SEARCH_HELP,
            width=360,
        )
    kind = chosen or first
    if not matching[kind]:
        elsewhere = [words.KINDS[other] for other in KINDS if matching[other]]
        hint = words.ELSEWHERE.format(kinds=", ".join(elsewhere)) if elsewhere else ""
        st.info(plain(f"{words.NOTHING.format(search=search)} {hint}"))
    return kind, matching[kind]


def _card(kind: str, entry: Entry, theme: str) -> None:
    key = f"{kind}/{entry.slug}"
    with st.container(key=f"card-{kind}-{entry.slug}"):
        summary = f"<h2>{escape(entry.title)}</h2><p>{escape(entry.idea)}</p>"
        st.html(f'<div class="dl-card">{picture(kind, entry, theme)}{summary}</div>')
        with st.container(horizontal=True):
            if st.button(words.RACE[kind], key=f"race {key}", help=words.RACE_HELP[kind]):
                _race(entry)
            st.button(words.LOOK, key=f"look {key}", type="tertiary", on_click=_open, args=(key,), help=words.LOOK_HELP)


def _inside(key: str, entry: Entry, theme: str) -> None:
    kind = key.partition("/")[0]
    if detail(kind, entry, theme):
        _race(entry)


@atomic
def _open(key: str) -> None:
    st.query_params[_LINK] = key


@atomic
def _close() -> None:
    st.query_params.pop(_LINK, None)


def _race(entry: Entry) -> None:
    """Put it in the race and go there, or say why not."""
    outcome = _put(entry)
    if outcome.changed:
        st.switch_page("race/race.py")
    news.toast(outcome.sentence)


@atomic
def _put(entry: Entry) -> Outcome:
    race = race_record.record()
    before = snapshot(race)
    outcome = put_in_race(race, entry)
    if outcome.changed and not offer_undo(race, before, outcome.sentence, race_record.PAGE):
        news.flash(outcome.sentence)
    return outcome


main()
