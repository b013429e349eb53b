"""The console: results and catalogue as plain text, aligned with spaces."""

import math
from collections.abc import Iterator, Sequence

from command_line import words as say
from experiments import Result, verdict_words
from experiments.catalogue import KINDS, parameter_spec
from experiments.names import names
from experiments.places import places
from experiments.printed import digits
from experiments.refusal_words import accepted
from experiments.stopping_rules import Stopping
from experiments.summary import summaries
from experiments.verdicts import verdicts
from landscapes import OWN
from quantities import Value, quantities, written
from views import player_words, words

_GAP = "  "


def _aligned(rows: Sequence[Sequence[str]], right: Sequence[bool]) -> Iterator[str]:
    """The rows with every column as wide as its widest cell, to the right where it holds numbers."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(row, widths, right, strict=True)
        yield _GAP.join(
            cell.rjust(width) if to_right else cell.ljust(width) for cell, width, to_right in cells
        ).rstrip()


def _number(value: float) -> str:
    return f"{value:.6g}" if math.isfinite(value) else player_words.WORDS["notFinite"]


def results_as_text(result: Result, tolerance: float) -> str:
    """The results table of the Race page: a line for each contender.

    Args:
        result: the race.
        tolerance: how close to the lowest known loss counts as reached, in units of loss, > 0.
    """
    columns = ("place", "who", "finalLoss", "bestLoss", "stepsTo", "evaluations", "ended")
    heads = [player_words.WORDS[word] for word in columns]
    outcomes, ruled = summaries(result, tolerance), result.experiment.stop != Stopping()
    rows = [[*(head.format(tolerance=digits(tolerance)) for head in heads), say.WHY, *([say.RULE] if ruled else [])]]
    experiment = result.experiment
    found = zip(names(experiment), outcomes, places(experiment, outcomes), verdicts(result, tolerance), strict=True)
    for name, outcome, place, end in found:
        losses = [_number(outcome.final_loss), _number(outcome.best_loss)]
        counts = [words.reaching(outcome.reached, tolerance), str(outcome.spent.total)]
        texts = [verdict_words.verdict(end), verdict_words.why(end)]
        if ruled:
            texts.append(words.ending(outcome, experiment.steps))
        rows.append([str(place), name, *losses, *counts, *texts])
    return "\n".join(_aligned(rows, [True, False, True, True, True, True, *(len(rows[0]) - 6) * [False]]))


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else written(value)


def catalogue_as_text() -> str:
    """All there is to run, by kind: the slugs with their titles, then the numbers of each, defaults and limits."""
    lines = []
    for kind, entries in KINDS.items():
        own = OWN if kind == "landscapes" else {}
        lines += [say.CATALOGUE[kind], ""]
        lines += [
            f"  {line}"
            for line in _aligned([[slug, one.title] for slug, one in {**entries, **own}.items()], (False, False))
        ]
        lines.append("")
        for slug, entry in entries.items():
            numbers = [
                (f"{q.name}={_value(q.default)}", accepted(q.kind)) for q in quantities(parameter_spec(entry)).values()
            ]
            if numbers:
                lines += [f"  {slug}", *(f"    {line}" for line in _aligned(numbers, (False, False)))]
        lines.append("")
    return "\n".join(lines).rstrip()
