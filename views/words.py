"""The words of results, films and pictures, in one place, ready for translation (the player: `views.player_words`)."""

from experiments.arrival import Arrival
from experiments.printed import digits
from experiments.stopped import Stop
from experiments.summary import EvaluationCounts, Summary

LOSS_HEAD = "loss"  # over a column of losses, in films and pictures
LOSS_BESIDE = "loss {loss}"  # where they do not stand in a column
LOSS_BELOW = "{loss}"  # under the head
STEP_AXIS = "step"  # under a curve of the catalogue, and on paper
COORDINATES = ("θ₀", "θ₁")  # at the axes of a map on paper
DIVERGED = "diverged"  # in place of a loss, in films and pictures

RULES = {"gradient": "gradient norm", "steps": "number of steps", "loss": "loss", "step": "step length"}
# Of a run for which a stopping rule fired: how it went on, and where it stopped.
RULE_THEN_DIVERGED = "{rule} at step {stopped}, then diverged at step {step}"
RULE_THEN_LEFT_MAP = "{rule} at step {stopped}, then left the map at step {step}"
RULE_THEN_RAN_ALL = "{rule} at step {stopped}, then ran all {steps} steps"
STOPPED_AT = "stopped at step {step}: {rule}"
# When a run was within the tolerance: never, for good, not for good, and again; and the same from the start on.
NEVER_THERE = "–"
THERE = "{first}"
THERE_NOT_KEPT = "first within {tolerance} at step {first}, not kept"
THERE_AGAIN = "first within {tolerance} at step {first}, kept from step {stays_from}"
AT_START = "already at the start"
AT_START_NOT_KEPT = "already at the start, not kept"
AT_START_AGAIN = "already at the start, kept from step {stays_from}"
# One evaluation of a kind, and several.
SPENT = {
    "values": ("{count} value", "{count} values"),
    "gradients": ("{count} gradient", "{count} gradients"),
    "hessians": ("{count} Hessian", "{count} Hessians"),
}


def plural(count: int, one: str, other: str) -> str:
    """The form for this count, with the count in its place. English has two forms."""
    return (one if count == 1 else other).format(count=count)


def ending(standing: Summary, steps: int) -> str:
    """How a contender's run went on after a rule had fired; empty if none did."""
    if standing.stopped is None:
        return ""
    rule, stopped = standing.stopped
    if standing.diverged_at is not None:
        step, template = standing.diverged_at, RULE_THEN_DIVERGED
    elif standing.left_at is not None:
        step, template = standing.left_at, RULE_THEN_LEFT_MAP
    else:
        step, template = steps, RULE_THEN_RAN_ALL
    return template.format(rule=RULES[rule], stopped=stopped, step=step, steps=steps)


def stopping(standing: Summary, stop: Stop) -> str:
    """Where it was stopped; empty for who had diverged before, and had nothing left to stop."""
    if standing.diverged_at is not None:
        return ""
    return STOPPED_AT.format(step=stop.step, rule=RULES[stop.rule])


def reaching(reached: Arrival | None, tolerance: float) -> str:
    """When a contender came within the tolerance of the lowest known loss, and whether it stayed there."""
    if reached is None:
        return NEVER_THERE
    kept, not_kept, again = (
        (THERE, THERE_NOT_KEPT, THERE_AGAIN) if reached.first else (AT_START, AT_START_NOT_KEPT, AT_START_AGAIN)
    )
    stays = kept if reached.first == reached.stays_from else again
    template = not_kept if reached.stays_from is None else stays
    return template.format(**reached._asdict(), tolerance=digits(tolerance))


def spending(spent: EvaluationCounts) -> str:
    """The evaluations told apart, such as "20 values, 1 gradient"."""
    counts = {kind: getattr(spent, kind) for kind in SPENT}
    return ", ".join(plural(count, *SPENT[kind]) for kind, count in counts.items() if count)
