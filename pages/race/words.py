"""Every word of the Race page, in one place, ready for translation."""

TITLE = "Race"
LANDSCAPE_HELP = "The loss surface that everyone walks on."
START_HELP = "You can also drag the ring on the map."
START_ON_LINE_HELP = "You can also drag the ring along the curve."
WEIGHTS = {2: "Two (map)", 1: "One (curve)"}
WEIGHTS_HELP = "With one weight the loss is a curve: a line across the map, on which everyone walks."
# One rate that would diverge with the other number of weights, and several.
WEIGHTS_RATE_REPLACED = (
    "The learning rate of {names} has been replaced, because it diverges there.",
    "The learning rates of {names} have been replaced, because they diverge there.",
)
STEPS_HELP = "How many steps everyone takes, from {low} to {high}."
SEED_HELP = "Chooses the noise. The same seed gives the same race."
TOLERANCE_HELP = "The table counts the steps until the loss is this close to the lowest known loss."
TOLERANCE_OF_SEARCH_HELP = "The table counts the steps until the loss is this close to the lowest minimum found."
STOPPING = "Stopping"
STOPPING_OFF = "off"
STOPPING_IDEA = "Who is done? The first rule that fires says so. An empty field is a rule that is off."
STOPPING_RULES = {
    "gradient": "Gradient norm at most",
    "steps": "Steps at most",
    "loss": "Loss at most",
    "step": "Step length at most",
}
RESET_DONE = "The first race has taken the place of the one that was here."
OPENED = "The race that you opened has taken the place of the one that was here."
ADD = "Add"
NOBODY = "Nobody is in the race. Add a contender to start."

# The editor of a contender, and its four parts.
PARTS = {"rate": "Rate", "optimizer": "Optimizer", "schedule": "Schedule", "noise": "Noise"}
CLOSE = "Close"
CLOSE_HELP = "Back to the curves."
RATE_HELP = "How far a step goes. Drag, or type any number."
SCHEDULE_HELP = "How the learning rate changes with the step t."
EXAMPLE_LOSSES = "On an example: the loss falls until the middle, then stays."
NOISE_HELP = "Standard deviation of the gradient of one example. 0 is no noise."
BATCH_HELP = "A step averages B examples, so its noise is σ/√B."
BATCH_OF_DATA_HELP = "Examples per step. {examples} is the full batch: every step sees all, and there is no noise."
OWN_SEED_HELP = "Chooses this contender's noise. Empty: the seed of the race, so that all have the same noise."
LABEL_HELP = "Shown on the card, in the table and in files."
DUPLICATE = "Duplicate"
DUPLICATE_HELP = "Add the same contender once more, to change one thing."
REMOVE = "Remove"
REMOVE_HELP = "Take this contender out of the race."
CONVENTIONS = "Conventions"
USED_HERE = "Here:"
USED_ELSEWHERE = "Elsewhere:"
RATE_CURVE = "Learning rate over {steps} steps"

# Can we just try everything?
BRUTE_FORCE = "Can we just try everything?"
BRUTE_FORCE_IDEA = "With two parameters we can: compute the loss at every point of a grid and take the lowest one."
GRID = "Points a side G"
GRID_HELP = "The grid has G points along each side of the map."
TRY = "Compute {count} losses"
TRY_HELP = "Computes the loss at every point of the grid, and takes the time."
TRYING = "Computing all losses…"
TRIED = "{count} losses took {time}. The lowest is {loss}, at ({x}, {y})."
AS_LOW = "{name} was as low at step {step}. Its work was that of {cost} losses (a gradient counts 2)."
NEVER_AS_LOW = "{name} did not come as low."
COSTS = ("Parameters n", "Losses Gⁿ", "Time")
COSTS_ALT = "What a grid with {grid} points a side would cost with more parameters."
NOBODY_DOES_THIS = (
    "Each parameter multiplies the work by G. A small neural network has thousands of parameters. "
    "The universe is 1.4·10^10 years old."
)
YEARS = "{count} years"
# Names of units of time, and how many seconds each has.
UNITS = (("days", 86400.0), ("hours", 3600.0), ("minutes", 60.0), ("s", 1.0), ("ms", 1e-3), ("µs", 1e-6))
