"""What changes with a person's points or model: the view, the start and the learning rates are proposed anew."""

from collections.abc import Callable
from typing import Any

from experiments.surfaces import completed_parameters
from interface.own_data import words
from interface.race_record import Rates
from interface.undo import offer_undo, snapshot
from interface.widgets import field_of
from landscapes.landscape import Domain
from landscapes.own.data import MODEL_TEXT, POINTS, SIDES, SLUG
from landscapes.own.fit_view import fit_view
from quantities import Value

Change = Callable[..., object]
Sentence = Callable[[object], str]


def texts_of(record: object) -> tuple[str, str]:
    """The points and the model of a record's landscape."""
    given = completed_parameters(SLUG, field_of(record, "landscape_parameters"))
    return str(given[POINTS]), str(given[MODEL_TEXT])


def commit(record: object, change: Change, sentence: Sentence, points: str, model: str) -> None:
    """Fit this model to these points.

    Args:
        record: has the fields `landscape` and `landscape_parameters`.
        change: takes the record, a slug and parameters; what it returns says what became of the rates.
        sentence: takes that, and says what was replaced.
        points, model: as they are read.
    """
    if (points, model) == texts_of(record):
        return
    kept = {name: x for name, x in field_of(record, "landscape_parameters").items() if name == "reduction"}
    parameters = {**kept, MODEL_TEXT: model, POINTS: points, **sides(fit_view(points, model))}
    before = snapshot(record)
    rates = change(record, SLUG, parameters)
    offer_undo(record, before, sentence(rates))


def fitted(rates: object) -> str:
    """What other points or another model have changed; `rates` is what became of those set by hand."""
    if not isinstance(rates, Rates) or rates == (0, ()):
        return words.FITTED
    if not rates.replaced:
        return words.FITTED_RATES_KEPT
    one, other = words.FITTED_RATE_REPLACED
    return (one if len(rates.replaced) == 1 else other).format(names=", ".join(rates.replaced))


def sides(view: Domain) -> dict[str, Value]:
    """A view as parameters."""
    (left, right), (low, high) = view
    return dict(zip(SIDES, (left, right, low, high), strict=True))


def propose_view(record: Any) -> None:
    """Give the record's landscape the view that its points ask for."""
    field_of(record, "landscape_parameters").update(sides(fit_view(*texts_of(record))))
