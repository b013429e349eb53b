"""Every word the player and the files taken home show, in one place, ready for translation."""

from typing import Any

from experiments.arrival import Arrival
from experiments.printed import digits
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
    "lossAboveLowest": "L − lowest L",
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
    "lowestLoss": "lowest L on the map: {loss}",
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
    # Under the map: what its symbols are, and its arrows in full and in brief.
    "dragStartMark": "Start: drag it",
    "startMark": "start",
    "minimumMark": "minimum",
    "globalMinimumMark": "global minimum",
    "localMinimumMark": "local minimum",
    "saddleMark": "saddle",
    "arrows": "Arrows",
    "gradientArrow": "gradient g (fixed length)",
    "gradientArrowBrief": "gradient g",
    "stepArrow": "step (to scale, {shortest} to {longest} px)",
    "stepArrowBrief": "step",
    # What the pointer says of a symbol on the map.
    "globalMinimumTip": "Global minimum ({theta0}, {theta1}), loss {loss}",
    "localMinimumTip": "Local minimum ({theta0}, {theta1}), loss {loss}",
    "saddleTip": "Saddle ({theta0}, {theta1})",
    "dragStartTip": "Start ({theta0}, {theta1}). Drag it.",
    "startTip": "Start ({theta0}, {theta1})",
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
    "dragRate": "Drag to the side, press to type a number, or use the arrow keys.",
    "trail": "Trail",
    "fullTrail": "Full",
    "fadingTrail": "Fading",
    "contenders": "Who walks",
    "showOnly": "Show only {name}",
    "showAll": "Show all again, not only {name}",
    "edit": "{name}: change its rate, optimizer, schedule and noise",
    "optimizer": "Optimizer",
    "add": "+ Add",
    "addHelp": "Add a contender, at a learning rate that works here.",
    "full": "A race has at most twelve contenders.",
    "lowerRate": "A lower learning rate",
    "higherRate": "A higher learning rate",
    "done": "Done",
    "more": "More",
    "settings": "Settings",
    "show": "Show",
    "share": "Share",
    "moreChoices": "More choices",
    "copyLink": "Copy link",
    "copyLinkHelp": "The link opens this race anywhere, with the same numbers.",
    "copied": "Copied",
    "open": "Open a race",
    "openLink": "Open",
    "link": "Link",
    "linkHelp": "Paste a link to a race, or only its words, and press Enter.",
    "linkExample": "landscape=rosenbrock&c=adam;rate=0.01",
    "file": "Open a file…",
    "fileHelp": "A race that was saved as JSON.",
    "projector": "Projector view",
    "projectorHelp": "Only the map, who walks and the clock, large for the last row. Its link opens it like that.",
    "curves": "Curves",
    "showControls": "Show controls",
    "showControlsHelp": "Back to the page with all its controls.",
    "reset": "Reset",
    "resetHelp": "Back to the first race.",
    "save": "Save a file",
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
    "place": "Place",
    "placeHelp": (
        "The place at the end of the race. First are those that came within {tolerance} of the lowest known loss and "
        "stayed there, the earliest first. Then the others, the lowest final loss first. Those that diverged are last."
    ),
    "placeHelpUnknown": (
        "The place at the end of the race. The lowest final loss is first. Those that diverged are last."
    ),
    "who": "Contender",
    "lossNow": "Loss now",
    "finalLoss": "Final loss",
    "bestLoss": "Best loss",
    "stepsTo": "Steps to {tolerance}",
    "stepsToHelp": (
        "The first step at which the loss is within {tolerance} of the lowest known loss, inside the landscape's "
        "domain. Not kept: at the end of the run it is not so close any more. Kept from: from that step on it is, "
        "until the end."
    ),
    "stepsToUnknown": "There is no number here: no lowest loss is known on this landscape.",
    "evaluations": "Evaluations",
    "evaluationsHelp": (
        "How often the steps asked for the loss, its gradient or its Hessian, up to where a run diverged. "
        "A value counts 1, a gradient 2, a Hessian 4. On data each is that of one batch."
    ),
    "columnsHelp": "What the columns mean",
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


# The sentence above the map: with a minimum to go to, and without. One contender, and several.
COUNTS = ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
TO_THE_STAR = (
    "One optimizer walks downhill from the ring to the star. How far does it come?",
    "{count} optimizers walk downhill from the ring to the star. Who is first?",
)
DOWNHILL = (
    "One optimizer walks downhill from the ring. How far does it come?",
    "{count} optimizers walk downhill from the ring. Who comes lowest?",
)


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


def first_sentence(contenders: int, minimum: bool) -> str:
    """What is to be seen, and what to look for; `minimum` says whether one is known."""
    one, several = TO_THE_STAR if minimum else DOWNHILL
    return one if contenders == 1 else several.format(count=COUNTS[contenders - 2])
