"""Every word of the player, in one place, ready for translation."""

from typing import Any

from landscapes import Landscape
from landscapes.own.data import ROWS_IN_LINK
from views.format import digits

WORDS: dict[str, Any] = {
    "player": "Race player. Space plays and pauses, arrow keys step, Home and End jump.",
    # For who is here for the first time.
    "newcomer": "First time here?",
    "firstLesson": "Take the first lesson.",
    "noLesson": "Hide this line",
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
    "insideTab": "Inside",
    "belowFloor": "below 10⁻¹²",
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
    "embed": "Embed",
    "embedHelp": "Copies HTML that shows this race within a page of your own, without its controls.",
    "embedTitle": "{race} – Descent Lab",
    "open": "Open a race",
    "openLink": "Open",
    "link": "Link",
    "linkHelp": "Paste a link to a race, or only its words, and press Enter.",
    "linkExample": "landscape=rosenbrock&c=adam;rate=0.01",
    "file": "Open a file…",
    "fileHelp": "A race that was saved as JSON.",
    "fair": "Fair race",
    "fairHelp": "Find every contender's best learning rate, with the same budget for all.",
    "projector": "Projector view",
    "projectorHelp": "Only the map, who walks and the clock, large for the last row. Its link opens it like that.",
    "curves": "Curves",
    "showControls": "Show controls",
    "showControlsHelp": "Back to the page with all its controls.",
    "reset": "Reset",
    "resetHelp": "Back to the first race.",
    "save": "Save a file",
    "format": "Format",
    "kinds": {"film": "Films", "picture": "Pictures", "page": "The race itself", "numbers": "Numbers and code"},
    # Each format's name, and what it is good for.
    "formats": {
        "gif": ("GIF", "A film that plays everywhere, again and again."),
        "mp4": ("MP4", "A film for slides and phones."),
        "webm": ("WebM", "A film for web pages."),
        "png": ("PNG", "A picture of the step on the clock."),
        "svg": ("SVG", "A picture of the step on the clock, sharp at any size."),
        "html": ("Web page", "One file that plays this race anywhere, without the app and without a network."),
        "csv": ("CSV", "A table of all steps for scripts, such as pandas. Its numbers have a decimal point."),
        "xlsx": ("Excel", "A workbook of all steps for Excel, LibreOffice and Google Sheets, in any language."),
        "npz": ("NPZ", "All arrays, for numpy.load."),
        "json": ("JSON", "The experiment itself: all settings, to be opened again."),
        "python": ("Python", "A script that runs this race again."),
    },
    "size": "Size",
    "withSurface": "With the 3-D view (2 MB more)",
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
    "endedHelp": (
        "Where the run was at its end, and why. It is at a minimum if its loss is within {tolerance} of the minimum's, "
        "or if the gradient is nearly zero and the Hessian curves up both ways."
    ),
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

# What a race of one weight says besides, and no other.
OF_ONE_WEIGHT = {
    "profile": "The loss over one weight. Drag the ring along the curve to choose where everyone starts.",
    "batchCurve": "Loss of the batch",
    "tangentMark": "tangent, its slope is dL/dw",
    "tangentMarkBrief": "tangent",
    "globalMinimumOnLineTip": "Global minimum at w = {theta0}, loss {loss}",
    "localMinimumOnLineTip": "Local minimum at w = {theta0}, loss {loss}",
    "dragStartOnLineTip": "Start at w = {theta0}. Drag it.",
    "tipWeight": "w",
}

# What is said otherwise where minima and saddles were searched for: there may be others, and lower ones.
OF_A_SEARCH = {
    "noMinimum": "No minimum was found here, so there is no distance to one.",
    "minimumMark": "minimum found",
    "globalMinimumMark": "lowest minimum found",
    "localMinimumMark": "other minimum found",
    "saddleMark": "saddle found",
    "globalMinimumTip": "Lowest minimum found ({theta0}, {theta1}), loss {loss}",
    "localMinimumTip": "Minimum found ({theta0}, {theta1}), loss {loss}",
    "saddleTip": "Saddle found ({theta0}, {theta1})",
    "placeHelp": (
        "The place at the end of the race. First are those that came within {tolerance} of the lowest loss found and "
        "stayed there, the earliest first. Then the others, the lowest final loss first. Those that diverged are last."
    ),
    "stepsToHelp": (
        "The first step at which the loss is within {tolerance} of the lowest minimum found, inside the view. "
        "Not kept: at the end of the run it is not so close any more. "
        "Kept from: from that step on it is, until the end."
    ),
    "stepsToUnknown": "There is no number here: no minimum was found in this view.",
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
# And where one was searched for in vain.
NONE_FOUND = (
    "No minimum was found in this view. How far down does it come?",
    "No minimum was found in this view. Who comes lowest?",
)


# Under the curve of one weight: which weight w is, and where the other one stays.
WEIGHT_AXES = {
    (1.0, 0.0): "w = θ₀   (θ₁ stays at {other})",
    (0.0, 1.0): "w = θ₁   (θ₀ stays at {other})",
}
WEIGHT_ON_LINE = "w, the position on a line across the map"

LINK_NOTE = "This data set has {rows} rows. A link holds at most {most}. Save the race as JSON to keep it."


def weight_axis(landscape: Landscape, parameters: Any) -> str | None:
    """What the weight of a landscape of one weight is; None of two."""
    if landscape.weights == 2 or landscape.line is None:
        return None
    axis = WEIGHT_AXES.get(landscape.line.direction, WEIGHT_ON_LINE)
    return axis.format(other=digits(float(sum(landscape.line.origin(parameters)))))  # the one that is not 0


def link_note(rows: int) -> str | None:
    """Why a link has not all of the race: so many points have no room in it. None where it has."""
    return LINK_NOTE.format(rows=rows, most=ROWS_IN_LINK) if rows else None


def first_sentence(contenders: int, minimum: bool, searched: bool = False) -> str:
    """What is to be seen, and what to look for.

    Args:
        contenders: how many there are.
        minimum: whether a minimum is known.
        searched: whether it was searched for numerically.
    """
    one, several = TO_THE_STAR if minimum else NONE_FOUND if searched else DOWNHILL
    return one if contenders == 1 else several.format(count=COUNTS[contenders - 2])
