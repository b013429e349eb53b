"""Every word of the Starting points page and its maps, in one place, ready for translation."""

import string
from collections.abc import Sequence

from laboratories.starting_points import basins
from landscapes import Minimum
from views.format import digits

TITLE = "Starting points"

IDEA = "The colour of each point tells where a run from there ends. Which optimizer falls into the fewest traps?"

# Controls.
RATE_HELP = "How far a step goes."
ADD = "Add"
ADD_HELP = "One more optimizer, with a map of its own."
FULL = "There are at most {most} maps."
REMOVE = "Remove"
REMOVE_HELP = "Take this optimizer and its map away."
RUN = "Run: {steps} steps, {side} × {side} starts"
RUN_ONE_STEP = "Run: {steps} step, {side} × {side} starts"
STEPS_HELP = "How many steps each run takes, from {low} to {high}."
SIDE = "Starts a side"
SIDE_HELP = "Twice as many make the picture finer, and take four times as long."
COORDINATE_HELP = "You can also click or drag on a map, or go there with Tab and move it with the arrow keys."
NOBODY = "There is no map. Add an optimizer to start."

# On the maps.
TITLES = "{name}, a = {rate}"
CHANGED = "{title}, {symbol} = {value}"  # for each number that is not as usual
# Where there is one global minimum, or several.
REACH_THE_GLOBAL, REACH_A_GLOBAL = "{share} reach the global minimum", "{share} reach a global minimum"
MINIMUM, LOWEST = "at ({x}, {y}), loss {loss}", "at ({x}, {y}), loss {loss}, global"
OTHER_ENDS = {basins.ELSEWHERE: "near no known minimum", basins.DIVERGED: "diverged"}
MAP = "{title}: map of starts. {shares}. Arrow keys move the start, Enter chooses it, Escape puts it back."
END_IN, END_ELSEWHERE, END_NOWHERE = "{share} end in {letter}", "{share} end near no known minimum", "{share} diverge"
OF_MAPS = {
    "stepsNeeded": "Steps needed:",
    "atMost": "≤ {steps}",
    "atLeast": "≥ {steps}",
    "place": "Start ({x}, {y})",
}

# Under the maps.
COLOURS = (
    "Each pixel is a start. Its colour is that of the minimum in which the run from there ends. "
    "It is fainter where that takes more steps, counted until the loss stays within {tolerance} of the minimum's."
)
FROM = "From"
RING, NAMED_RING = "the ring", "the ring: {name}"
FROM_START = "{name} ({x}, {y})"
IN_STEPS = "{where} in {steps} steps"
GLOBAL, LOCAL = "global minimum {letter}", "local minimum {letter}"


def letter(minimum: int) -> str:
    """The name of the minimum with this number on all maps."""
    return string.ascii_uppercase[minimum] if minimum < len(string.ascii_uppercase) else str(minimum + 1)


def share_of(end: int, share: float) -> str:
    """How many runs ended there: the number of a minimum, or one of `laboratories.starting_points.basins`."""
    template = {basins.ELSEWHERE: END_ELSEWHERE, basins.DIVERGED: END_NOWHERE}.get(end, END_IN)
    return template.format(share=percent(share), letter=letter(end))


def percent(share: float) -> str:
    """A share with one digit after the point; only none is none, and only all are all."""
    if 0.0 < share < 0.001:
        return "< 0.1 %"
    return "> 99.9 %" if 0.999 < share < 1.0 else f"{100.0 * share:.1f}".removesuffix(".0") + " %"


def place(minimum: Minimum) -> str:
    """Where a minimum is, how low, and whether none is lower."""
    # What is almost nothing is nothing.
    x, y, loss = (digits(number if abs(number) > 1e-9 else 0.0) for number in (*minimum.theta, minimum.loss))
    return (LOWEST if minimum.is_global else MINIMUM).format(x=x, y=y, loss=loss)


def became(end: int, steps: int | None, minima: Sequence[Minimum]) -> str:
    """What became of one run: where it ended, and in how many steps (see `laboratories.starting_points.basins`)."""
    if end < 0:
        return OTHER_ENDS[end]
    where = (GLOBAL if minima[end].is_global else LOCAL).format(letter=letter(end))
    return where if steps is None else IN_STEPS.format(where=where, steps=steps)
