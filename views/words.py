"""Every word the player and the files taken home show, in one place, ready for translation."""

from typing import Any

from experiments.arrival import Arrival
from experiments.stopped import Stop
from experiments.summary import EvaluationCounts, Summary

BELOW_FLOOR = "below 10⁻¹²"  # in a chart, of what is rounding

WORDS: dict[str, Any] = {
    "player": "Race player. Space plays and pauses, arrow keys step, Home and End jump.",
    "overlay": "Overlay",
    "sideBySide": "Side by side",
    "surface": "3-D",
    "surfacePicture": "The loss as a surface, and everyone's path over it. Drag it or use the buttons to turn it.",
    "noWebGl": "There is no 3-D view here: it needs WebGL, which this browser does not have or has switched off.",
    "heightScale": "Scale of the height",
    "logScale": "Log",
    "linearScale": "Linear",
    "lossAxis": "loss",
    "lossAbove": "loss above {loss}",
    "turning": "Turn and zoom",
    "turnLeft": "Turn left",
    "turnRight": "Turn right",
    "higher": "Look from higher up",
    "lower": "Look from lower down",
    "nearer": "Nearer",
    "farther": "Farther away",
    "firstView": "Back to the first view",
    "view": "View",
    "curve": "Second curve",
    "map": "Map of the loss. Drag the ring to choose where everyone starts.",
    "height": "Loss",
    "aboveGround": "above the lowest of the map, {loss}",
    "distance": "Distance to the nearest minimum",
    "gradient": "Gradient norm",
    "rate": "Learning rate",
    "heightTab": "Loss",
    "distanceTab": "Distance",
    "gradientTab": "Gradient",
    "rateTab": "Rate",
    "belowFloor": BELOW_FLOOR,
    "noMinimum": "No minimum is known here, so there is no distance to one.",
    "dataAndFit": "Data and fit",
    "model": "The data, and what each contender says about them now.",
    "modelWithBatch": "The data, and what each contender says about them now. The current mini-batch is lit up.",
    "someLit": "{lit} of {batch} lit up",
    "batchOf": "Batch of",
    "batchContours": "Batch contours",
    "compass": "Compass",
    "compassGradient": "Gradient of the step, always this long: steepest up; steepest down is straight against it",
    "compassUpdate": "Update, the step to come: drawn to scale, from {shortest} to {longest} pixels long",
    "tipStep": "step",
    "tipTheta": "({theta0}, {theta1})",
    "tipLoss": "loss",
    "tipRate": "rate",
    "play": "Play",
    "pause": "Pause",
    "first": "To the start",
    "last": "To the end",
    "speed": "Speed",
    "loop": "Loop",
    "dragRate": "Drag to the side, or use the arrow keys.",
    "trail": "Trail",
    "fullTrail": "Full",
    "fadingTrail": "Fading",
    "save": "Save",
    "format": "Format",
    "kinds": {"film": "Films", "picture": "Pictures", "numbers": "Numbers and code"},
    # Each format's name, and what it is good for.
    "formats": {
        "gif": ("GIF", "A film that plays everywhere, again and again."),
        "mp4": ("MP4", "A film for slides and phones."),
        "webm": ("WebM", "A film for web pages."),
        "png": ("PNG", "A picture of the step on the clock."),
        "svg": ("SVG", "A picture of the step on the clock, sharp at any size."),
        "csv": ("CSV", "A table of all steps for scripts, such as pandas. Its numbers have a decimal point."),
        "xlsx": ("Excel", "A workbook of all steps for Excel, LibreOffice and Google Sheets, in any language."),
        "npz": ("NPZ", "All arrays, for numpy.load."),
        "json": ("JSON", "The experiment itself: all settings, to be opened again."),
        "python": ("Python", "A script that runs this race again."),
    },
    "size": "Size",
    "frames": "Frames",
    "frameRate": "Frames per second",
    "download": "Download",
    "cancel": "Cancel",
    "building": "Making the file…",
    "percent": "{percent} %",
    "saving": "Save: {percent} % of the file is made",
    "failed": "The file could not be made: {reason}",
    "noAnswer": "the server does not answer.",
    "notFinite": "not finite",
    "divergedAt": "diverged at step {step}",
    "who": "Contender",
    "lossNow": "Loss now",
    "finalLoss": "Final loss",
    "bestLoss": "Best loss",
    "stepsTo": "Steps to {tolerance}",
    "stepsToHelp": (
        "The first step at which the loss is this close to the lowest known loss, inside the landscape's domain. "
        "Then left: at the end it is not so close any more. Stays from: from that step on it is, until the end."
    ),
    "evaluations": "Evaluations",
    "evaluationsHelp": "A value counts 1, a gradient 2, a Hessian 4. On data each is that of one batch.",
    "ended": "Ended",
    "results": "Results",
    "against": "Loss against",
    "afterStop": "Where a stopping rule fires",
    "halt": "Stop there",
    "runOn": "Run on",
    # What the clock counts; a press of an arrow key moves it by one step, one gradient or one batch.
    "clocks": {
        "steps": {
            "name": "steps",
            "axis": "step",
            "counter": "step {now} / {last}",
            "readout": "step {now}: {losses}",
            "scrub": "Step",
            "back": "One step back",
            "forward": "One step forward",
        },
        "evaluations": {
            "name": "evaluations",
            "axis": "evaluations (value 1, gradient 2, Hessian 4)",
            "counter": "evaluations {now} / {last}",
            "readout": "evaluations {now}: {losses}",
            "scrub": "Evaluations",
            "back": "One gradient back",
            "forward": "One gradient forward",
        },
        "epochs": {
            "name": "epochs",
            "axis": "epoch (once through all examples)",
            "counter": "epoch {now} / {last}",
            "readout": "epoch {now}: {losses}",
            "scrub": "Examples seen",
            "back": "One batch back",
            "forward": "One batch forward",
        },
    },
}

LOSS_HEAD = "loss"  # over a column of losses, in films and pictures
LOSS_BESIDE = "loss {loss}"  # where they do not stand in a column
LOSS_BELOW = "{loss}"  # under the head
STEP_AXIS = "step"  # under a curve of the catalogue
DIVERGED = "diverged"  # in place of a loss, in films and pictures

RULES = {"gradient": "gradient norm", "steps": "number of steps", "loss": "loss", "step": "step length"}
# How a run ended, had no rule stopped it; and the same with the rule that fired before.
LEFT_MAP = "left the map at step {step}"
RAN_ALL = "ran all {steps} steps"
RULE_THEN_DIVERGED = "{rule} at step {stopped}, then diverged at step {step}"
RULE_THEN_LEFT_MAP = "{rule} at step {stopped}, then left the map at step {step}"
RULE_THEN_RAN_ALL = "{rule} at step {stopped}, then ran all {steps} steps"
STOPPED_AT = "stopped at step {step}: {rule}"
# When a run was within the tolerance: never, for good, or not for good.
NEVER_THERE = "–"
THERE = "{first}"
THERE_THEN_LEFT = "{first}, then left"
THERE_TWICE = "{first}, stays from {stays_from}"
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
    """How a contender's run ended, in words, had no rule stopped it."""
    if standing.diverged_at is not None:
        step, alone, after_rule = standing.diverged_at, WORDS["divergedAt"], RULE_THEN_DIVERGED
    elif standing.left_at is not None:
        step, alone, after_rule = standing.left_at, LEFT_MAP, RULE_THEN_LEFT_MAP
    else:
        step, alone, after_rule = steps, RAN_ALL, RULE_THEN_RAN_ALL
    if standing.stopped is None:
        return alone.format(step=step, steps=steps)
    rule, stopped = standing.stopped
    return after_rule.format(rule=RULES[rule], stopped=stopped, step=step, steps=steps)


def stopping(standing: Summary, stop: Stop) -> str:
    """How it ended where it was stopped; who had diverged before had nothing left to stop."""
    if standing.diverged_at is not None:
        return WORDS["divergedAt"].format(step=standing.diverged_at)
    return STOPPED_AT.format(step=stop.step, rule=RULES[stop.rule])


def reaching(reached: Arrival | None) -> str:
    """When a contender came within the tolerance of the lowest known loss, and whether it stayed there."""
    if reached is None:
        return NEVER_THERE
    stays = THERE if reached.first == reached.stays_from else THERE_TWICE
    return (THERE_THEN_LEFT if reached.stays_from is None else stays).format(**reached._asdict())


def spending(spent: EvaluationCounts) -> str:
    """The evaluations told apart, such as "20 values, 1 gradient"."""
    counts = {kind: getattr(spent, kind) for kind in SPENT}
    return ", ".join(plural(count, *SPENT[kind]) for kind, count in counts.items() if count)
