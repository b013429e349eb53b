"""The rows of the results table: how each run ended, and how it ends where the first rule to fire stops it."""

from typing import Any, NamedTuple

from experiments import verdict_words
from experiments.names import names
from experiments.places import places
from experiments.result import Result
from experiments.summary import Summary, summaries
from experiments.verdicts import Verdict, verdicts
from views import words


class _Outcome(NamedTuple):
    """How one run ended."""

    summary: Summary
    verdict: Verdict
    place: int


def rows(result: Result, tolerance: float) -> list[dict[str, Any]]:
    """A row for each contender, as the player has it.

    Args:
        result: the race.
        tolerance: how close to the lowest known loss counts as reached, in units of loss, > 0.
    """
    experiment = result.experiment
    ran = _outcomes(result, tolerance)
    stops = [outcome.summary.stopped for outcome in ran]
    until = [path.until(stop.step) if stop else path for path, stop in zip(result, stops, strict=True)]
    stopped = _outcomes(Result(experiment, tuple(until)), tolerance) if any(stops) else ran
    found = []
    for i, name in enumerate(names(experiment)):
        contender, stop = experiment.contenders[i], stops[i]
        went_on = words.ending(ran[i].summary, experiment.steps)
        halted = words.stopping(stopped[i].summary, stop) if stop else ""
        row = {
            "name": name,
            "optimizer": contender.optimizer,
            "rate": contender.rate,
            "batch": (contender.batch or experiment.examples) if experiment.examples else None,
            "seed": experiment.seed_of(contender),
            "ran": _as_json(ran[i], went_on, tolerance),
            "stopped": _as_json(stopped[i], halted, tolerance),
            "stopAt": stop.step if stop else None,
        }
        found.append(row)
    return found


def _outcomes(result: Result, tolerance: float) -> list[_Outcome]:
    ends = summaries(result, tolerance)
    found = zip(ends, verdicts(result, tolerance), places(result.experiment, ends), strict=True)
    return [_Outcome(*one) for one in found]


def _as_json(outcome: _Outcome, rule: str, tolerance: float) -> dict[str, Any]:
    """`rule` says what a stopping rule had to do with it; empty if nothing."""
    summary, verdict, place = outcome
    return {
        "place": place,
        "finalLoss": _number(summary.final_loss),
        "bestLoss": _number(summary.best_loss),
        "stepsTo": words.reaching(summary.reached, tolerance),
        "evaluations": summary.spent.total,
        "kinds": words.spending(summary.spent),
        "ended": verdict_words.verdict(verdict),
        "why": verdict_words.why(verdict),
        "rule": rule,
        "divergedAt": summary.diverged_at,
    }


def _number(value: float) -> float | None:
    """JSON has no word for infinity; the player shows None as not finite."""
    return value if abs(value) < float("inf") else None
