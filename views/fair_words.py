"""Every word of a fair race and of its picture, in one place, ready for translation."""

TITLE = "Fair race"
IDEA = (
    "Every contender gets the best learning rate that is found for it. All have the same budget: {trials} rates, from "
    "{low} to {high} times the optimizer's default rate, and {steps} steps each."
)
SEEDS = "The median of {seeds} runs decides, each with noise of its own."
GOALS = {"loss": "Lowest loss", "steps": "Fewest steps"}
GOAL_HELP = (
    "What is best: the lowest loss after all steps of the race, or the fewest steps until the loss is within "
    "{tolerance} of the lowest known loss and stays there."
)
NO_MINIMUM = "Fewest steps is not on offer: no minimum is known here, so there is no loss to come to."
FIND = "Find best rates"
FIND_HELP = "Tries all rates, and gives every contender the best one. It can be undone."
FOUND = "The contenders now have the best learning rates that were found."
CLOSE = "Close"
CLOSE_HELP = "Back to the curves."

# What was found: the columns of the table, the last one by the goal.
COLUMNS = ("Contender", "Rate before", "Best rate")
RESULT = {"loss": "Final L − lowest L", "steps": "Steps to {tolerance}"}
ABOVE_MAP = "Final L − lowest L of the map"  # where no minimum is known
NONE = "–"
ALIKE = "{name}: all rates do equally well."
TIED = "{name}: the rates from {low} to {high} do equally well, and one of them is taken."
AT_EDGE = "{name}: the best rate is at the end of the range. A better one may lie outside."
NO_RATE = {
    "loss": "{name} keeps its rate: it diverges or leaves the map at every rate.",
    "steps": "{name} keeps its rate: no rate brings it within {tolerance} in {steps} steps and keeps it there.",
}

# In the picture.
RATE = "learning rate a"
ALT = "The result of each contender against its learning rate. The best rate is marked: {rates}."
BEST_OF = "{name}: {rate}"
HOVER = "{name}<br>a = %{{x}}<br>%{{text}}<extra></extra>"
NOT_REACHED = "–"
