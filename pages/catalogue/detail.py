"""The inside of a catalogue entry: its formula, where it comes from, its numbers, and the file that runs."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import streamlit as st

from experiments.catalogue import Entry, optax_source, parameter_spec, source
from experiments.experiment import compatible
from experiments.refusal_words import accepted
from interface.widgets import plain, symbol, text
from landscapes import LANDSCAPES, Landscape
from optimizers import OPTIMIZERS, Optimizer, Schedule
from pages.catalogue import words
from quantities import quantities
from views import pictures
from views.format import minus


def picture(kind: str, entry: Entry, theme: str) -> str:
    """The entry's picture as HTML, fetched when it comes into sight."""
    place = f"{pictures.address()}/{kind}/{entry.slug}/{theme}"
    shown = escape(words.PICTURES[kind].format(title=entry.title))
    size = f'width="{pictures.WIDTH}" height="{pictures.HEIGHT}"'
    return f'<img class="dl-picture" src="{place}" alt="{shown}" loading="lazy" {size}>'


def detail(kind: str, entry: Entry, theme: str) -> bool:
    """All there is to say about the entry; returns whether it shall be put in the race."""
    seen, described = st.columns(2, gap="medium")
    seen.html(picture(kind, entry, theme))
    with described:
        st.markdown(plain(entry.idea))
        st.latex(entry.formula)
        st.caption(words.SOURCE.format(source=plain(entry.source)))
        for fact in _facts(entry):
            st.markdown(plain(fact))
        pressed = st.button(words.RACE[kind], key="race inside", help=words.RACE_HELP[kind])
    _subheader(words.NUMBERS)
    _numbers(entry)
    if isinstance(entry, Landscape):
        _points(entry)
    elif entry.conventions:
        _conventions(entry)
    _subheader(words.CODE)
    _code(entry)
    st.caption(words.LINK)
    return pressed


def _facts(entry: Entry) -> list[str]:
    """On which landscapes an optimizer can run, or which optimizers can run on a landscape; what the map shows."""
    if isinstance(entry, Optimizer) and entry.needs_residuals:
        fit = [landscape.title for landscape in LANDSCAPES.values() if compatible(entry, landscape)]
        return [words.NEEDS_RESIDUALS.format(landscapes=", ".join(fit))]
    if not isinstance(entry, Landscape):
        return []
    domain = entry.domain(_shape(entry))
    (left, right), (bottom, top) = ((text(low), text(high)) for low, high in domain)
    facts = [words.DOMAIN.format(left=left, right=right, bottom=bottom, top=top)]
    if entry.data:
        facts.append(words.MADE_OF_DATA.format(examples=f"{len(entry.data):,}"))
    if entry.residuals:
        able = [rule.title for rule in OPTIMIZERS.values() if rule.needs_residuals]
        facts.append(words.HAS_RESIDUALS.format(optimizers=", ".join(able)))
    return facts


def _shape(landscape: Landscape) -> Any:
    return landscape.default_parameters


def _subheader(title: str) -> None:
    st.subheader(title, anchor=False)


def _table(columns: Sequence[str], rows: Iterable[Sequence[object]], looks: str = "dl-table") -> None:
    head = "".join(f"<th scope='col'>{escape(column)}</th>" for column in columns)
    cells = ((zip(columns, map(_word, row), strict=True)) for row in rows)
    body = "".join(f"<tr>{''.join(_cell(*cell) for cell in row)}</tr>" for row in cells)
    st.html(f"<table class='{looks}'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")


def _cell(column: str, word: str) -> str:
    return f"<td data-column='{escape(column)}'>{escape(word)}</td>"


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else text(value)


def _numbers(entry: Entry) -> None:
    declared = quantities(parameter_spec(entry)).values()
    if declared:
        rows = [(symbol(q.name), q.name, accepted(q.kind), q.default, q.kind.help) for q in declared]
        _table(words.NUMBER_COLUMNS, rows, "dl-table dl-stacked")
    else:
        st.markdown(words.NO_NUMBERS)


def _conventions(rule: Optimizer | Schedule) -> None:
    _subheader(words.CONVENTIONS)
    for convention in rule.conventions:
        here, others, source = map(plain, convention)
        st.markdown(f"**{words.HERE}.** {here}\n\n**{words.OTHERS}.** {others}")
        st.caption(words.SOURCE.format(source=source))


def _code(entry: Entry) -> None:
    """The file that runs; where the rule itself is optax's, that comes first."""
    borrowed, own = optax_source(entry), source(entry)
    parts = [
        *((words.OPTAX_CODE, part) for part in borrowed),
        (words.ADAPTER_CODE if borrowed else words.OWN_CODE, own),
    ]
    for sentence, part in parts:
        st.markdown(sentence.format(path=part.path))
        st.code(part.text, language="python", line_numbers=True)


def _points(landscape: Landscape) -> None:
    """The points to know, and where to start."""
    shape = _shape(landscape)
    minima, saddles = landscape.minima(shape), landscape.saddles(shape)
    named = [(words.GLOBAL_MINIMUM if m.is_global else words.LOCAL_MINIMUM, m.theta, m.loss) for m in minima]
    named += [(words.SADDLE, saddle.theta, saddle.loss) for saddle in saddles]
    points, starts = st.columns(2, gap="medium")
    with points:
        _subheader(words.POINTS)
        if not minima:
            st.markdown(words.NO_MINIMUM)
        if named:
            _table(words.POINT_COLUMNS, [(name, *map(_digits, (*theta, loss))) for name, theta, loss in named])
    with starts:
        _subheader(words.STARTS)
        _table(words.START_COLUMNS, [(name, *map(_digits, start)) for name, start in landscape.starts.items()])


def _digits(number: float) -> str:
    return minus(f"{number:.6g}")
