"""Every word of the Learning rates page and its pictures, in one place, ready for translation."""

from experiments.analysis.limit_behaviour import LimitKind
from laboratories.learning_rates.verdicts import RateVerdict

TITLE = "Learning rates"
PARTS = {
    "best": "Best rate",
    "sensitivity": "Sensitivity",
    "edge": "Edge of stability",
    "map": "Heat map",
}
PART = "What to look at"
PART_HELP = (
    "One optimizer at many rates, many optimizers at all rates, the largest rate that a minimum bears, "
    "or the rate beside another number."
)

# The first sentence of each part.
IDEAS = {
    "best": "One optimizer, nine learning rates. Which is best, and what do the too low and the too high ones do?",
    "sensitivity": "Some optimizers work with almost any rate, others do not. Whose bar of good rates is longest?",
    "edge": "Above a certain learning rate gradient descent cannot rest at the minimum. What does it do there?",
    "map": "A learning rate is good or bad together with the optimizer's other numbers. Where are the good pairs?",
}

# Controls.
RATES_REPLACED = "The rates, and what was picked, are now those of {optimizer}."
READY_REPLACED = "The run of the book has taken the place of the one that was here."
OPTIMIZERS_OPEN = "Optimizers: {count}"
OPTIMIZERS = "Optimizers"
OPTIMIZERS_HELP = "Each of them runs at all rates. Press one to take it away."
ADD = "Add"
ADD_HELP = "One more optimizer."
FULL = "At most {most} optimizers are compared."
SPAN = "Learning rates a"
SPAN_HELP = "The lowest and the highest of the {count} rates. Move the ends together to look closer."
NUMBER = "Against"
NUMBER_HELP = "The number that changes from row to row."
RATE = "Learning rate a"
RATE_HELP = "How far a step of gradient descent goes."
STEPS_HELP = "How many steps each run takes."
SEEDS_HELP = "How many runs there are at each rate, each with noise of its own. Without noise all runs are the same."
SEED_HELP = "Chooses the noise. The same seed gives the same picture."
NOISE_HELP = "Standard deviation of the gradient, per coordinate. 0 is no noise."
BATCH_HELP = "Examples per step, of {examples}. With all of them there is no noise."
TOLERANCE = "Relative tolerance"  # a share, where the Race page's tolerance is a loss
TOLERANCE_HELP = "A rate is good if at most this share of the initial loss gap, L − lowest L, is left at the end."
TOLERANCE_OF_BEST_HELP = (
    "A rate is good if at most this share of the loss gap from the start to the best run is left at the end."
)
NOTHING_TO_COMPARE = "No optimizer is chosen. Add one to start."

# In the pictures.
STEP = "step t"
HEIGHT = "L − lowest L"
FINAL_HEIGHT = "final L − lowest L"
GOOD = "good"
OF_RATE = "a = {rate}: {verdict}"
GONE = "diverged or left the map"
CURVES_ALT = "The loss against the step, a curve for each of {count} learning rates of {name}."
ENDS_ALT = "The final loss against the learning rate of {name}. {verdicts}."

# Verdicts: the word, and what such a run did.
VERDICTS = {
    RateVerdict.VERY_HIGH: "very high",
    RateVerdict.HIGH: "high",
    RateVerdict.GOOD: "good",
    RateVerdict.LOW: "low",
    RateVerdict.STUCK: "stuck",
}
WHY = {
    RateVerdict.VERY_HIGH: "The loss grows: the run ends above its start.",
    RateVerdict.HIGH: (
        "The run jumps: it leaps far or above its start, or goes to and fro. It ends above the best one or off the map."
    ),
    RateVerdict.GOOD: "At most {share} % of the loss gap between start and best run is left in the last ten steps.",
    RateVerdict.LOW: "The run is still on its way down at the end.",
    RateVerdict.STUCK: (
        "The run has come to rest at a place that is not as low as the best one, or off the map: a trap, or a plateau."
    ),
}
VERDICT_COLUMNS = ("Verdict", "Learning rates", "What they did")
BEST = (
    "A verdict looks at the run alone, and not at the size of its rate. "
    "The best of these runs ends {height} above the lowest loss of this landscape."
)

# Sensitivity.
SENSITIVITY_ALT = (
    "The final loss of each optimizer against the learning rate, and a bar for each optimizer's good rates."
)
SENSITIVITY = (
    "A line is the median of {seeds} runs at each rate, its band reaches from the lower to the upper quartile. "
    "A cross is where the median run diverges or leaves the map. "
    "A rate is good if at the end at most {share} % of the initial loss gap, L − lowest L, is left. "
    "The bars are the widest intervals of good rates: whoever has a long one is not sensitive to the rate."
)
INTERVAL_COLUMNS = ("Optimizer", "Good rates", "Width in factors of ten")
INTERVAL = "{low} to {high}"
AT_LEAST = "{width} or more"
NO_INTERVAL = "none of these"
NONE = "–"
LEAST_SENSITIVE = "Over these rates {name} is the least sensitive: its good rates span {width} factors of ten."
GRID = "Neighbouring rates differ by the factor {ratio}; the ends are known as exactly as that."
NOBODY_IS_GOOD = "No rate of anybody is good here. Take more steps, or another start."

# The edge of stability.
READY = "Ready-made"
READY_HELP = "The book's own rate for the Gabor model is above the edge. A little less is below."
READY_MADE = "Gabor {rate}"
SHARPNESS = "λₘₐₓ of the Hessian"
ALONG_PATH = "λₘₐₓ at θₜ"
LIMIT = "2/a = {value}"
AT_MINIMUM = "λₘₐₓ at the minimum"
SHARPNESS_ALT = "The largest eigenvalue of the Hessian along the run, against the step, and the level 2/a."
END_ALT = "Map of the place where the run ends, with its last steps."
BIFURCATION_ALT = (
    "Where gradient descent ends for each learning rate: one line below the edge of stability, more lines above it."
)
BIFURCATION = "Bifurcation"
BIFURCATION_IDEA = (
    "Each column is a run of its own and shows its last {last} steps: how far they are from the minimum, along the "
    "steepest direction. Below the edge there is one place. Above it the runs jump between two, then more. "
    "Where there is nothing, they have diverged or gone elsewhere."
)
ALONG_STEEPEST = "place along the steepest direction"
EDGE = "2/λₘₐₓ = {rate}"
OWN_RATE = "a = {rate}"
BELOW_EDGE = (
    "At the minimum {place} the edge of stability is 2/λₘₐₓ = {edge}. "
    "The rate {rate} is below it, so gradient descent can come to rest there."
)
ABOVE_EDGE = (
    "At the minimum {place} the edge of stability is 2/λₘₐₓ = {edge}. "
    "The rate {rate} is above it, so gradient descent cannot come to rest there."
)
NO_EDGE = "No minimum with a curvature is known here, so there is no edge of stability."
ENDS = {
    LimitKind.REST: "The run comes to rest at {places}.",
    LimitKind.CYCLE: "The run ends in a {period}-cycle between {places}. It never converges.",
    LimitKind.MOVING: "After {steps} steps the run is still moving; it is at {places}.",
    LimitKind.DIVERGED: "The run diverges at step {step}.",
}
PLACE = "({x}, {y})"
AND = "{first} and {second}"

# The heat map.
LEFT = "share of the initial loss gap that is left"
MAP_ALT = "The share of the initial loss gap that is left at the end, for {name}, over the learning rate and {number}."
MAP = (
    "Each cell is the median of {seeds} runs of {name}. Its colour is the share of the initial loss gap, "
    "L − lowest L, that is left at the end: 1 is as at the start, 10⁻⁶ is almost nothing, above 1 is worse. "
    "The line goes round the good rates, those with at most {share} % left."
)
ABOVE_START = ">1"
START_NUMBERS = ("Start θ₀", "Start θ₁")
SWITCH = {False: "off", True: "on"}

# What goes to the race.
CHOICE_RATE = "Chosen rate a"
CHOICE_HELP = "The run that goes to the race. A click on a point of a picture chooses it, too."
CHOICE_OPTIMIZER = "Chosen optimizer"
CHOICE_NUMBER = "Chosen row: {number}"
CHOSEN = "{name} at a = {rate} ends {height} above the lowest loss: {verdict}."
CHOSEN_BESIDE = (
    "{name} at a = {rate} ends {height} above the lowest loss: {verdict}. Beside it runs the best of these, a = {best}."
)
CHOSEN_GONE = "{name} at a = {rate} diverges or leaves the map: {verdict}."
CHOSEN_GONE_BESIDE = "{name} at a = {rate} diverges or leaves the map: {verdict}. Beside it runs the best, a = {best}."
CHOSEN_RUN = "{name} at a = {rate}: the median run ends {height} above the lowest loss (seed {seed})."
CHOSEN_CELL = "{name} at a = {rate}, {number} = {value}: {left} of the initial loss gap is left (seed {seed})."
CHOSEN_RUN_GONE = "{name} at a = {rate}: the median run diverges or leaves the map (seed {seed})."
CHOSEN_CELL_GONE = "{name} at a = {rate}, {number} = {value}: the median run diverges or leaves the map (seed {seed})."
