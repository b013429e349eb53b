"""Every word of the Schedules page and its pictures, in one place, ready for translation."""

from laboratories.schedules.schedule_ball import BallVerdict

TITLE = "Schedules"
IDEA = "A learning rate that falls calms the noise, but slows progress. Which schedule ends lowest at equal budget?"

# The controls.
RATE = "Learning rate a₀"
RATE_HELP = "The rate that all schedules begin with, or rise to."
BATCH_HELP = "Examples per step. A larger batch makes less noise."
BATCH_OF_DATA_HELP = "Examples per step, of {examples}. A larger batch makes less noise."
ADD = "Add"
ADD_HELP = "Add a schedule to the pictures."
ADD_ALL_HELP = "All schedules are in the pictures."
ALL = "All of them"
REMOVE = "Remove"
REMOVE_HELP = "Take this schedule out of the pictures."
YARDSTICK = "The others are compared with it, so it stays."

# In the pictures.
STEP = "step t"
SHARE = "share of the rate, a<sub>t</sub> / a<sub>0</sub>"
DISTANCE = "mean squared distance to θ*"
HEIGHT = "final L − lowest L"
DIVERGED = "diverged"
BEYOND = "beyond this picture: {height}"
SHARES_ALT = "The share of the learning rate that each schedule leaves, against the step."
DISTANCES_ALT = "The mean squared distance to the minimum over {seeds} seeds against the step, for each schedule."
RANKING_ALT = "The final loss of each schedule over {seeds} seeds: the median, and a bar from quartile to quartile."

# What becomes of the noise ball.
VERDICTS = {
    BallVerdict.SHRINKS: "The distance still shrinks",
    BallVerdict.RESTS: "At rest in its noise ball",
    BallVerdict.STOPPED: "Stopped, because the rate is almost zero",
    BallVerdict.GROWS: "Grows",
    BallVerdict.UNCLEAR: "So few seeds cannot tell",
    BallVerdict.DIVERGED: "Diverged",
}
VERDICT_HELP = (
    "The mean squared distance in the last quarter of the steps is compared with that in the quarter before. "
    "It shrinks or grows if the two differ by more than three standard errors, and by at least 2 %. "
    "It has come to rest if they differ by less than a tenth, errors included. "
    "It has stopped if, too, the rates of the last half are too small to move anyone by a tenth of the distance."
)

# The ranking.
RANKING = "Ranking at equal budget"
RANKING_IDEA = (
    "Everyone may spend {steps} gradients. The dot is the median over {seeds} seeds, "
    "the bar reaches from the lower to the upper quartile. "
    "Two schedules share a place when neither wins clearly more seeds than the other."
)
WATCHING = (
    "A schedule that watches the loss asks for one value a step. It costs half a gradient, so these schedules take "
    "{steps} steps. What they see is the full loss, without noise."
)
COLUMNS = (
    "Place",
    "Schedule",
    "Steps",
    "Median",
    "Quartiles",
    "Beats constant",
    "Ball at the end",
    "Its change",
)
COLUMNS_IDEA = (
    "Beats constant: the share of seeds in which it ends below the constant rate. "
    "Ball: the mean squared distance to θ* after {steps} steps, and its change from the quarter before the last."
)
BAND = "{low} to {high}"
PERCENT = "{share} %"
CHANGE = "{change} % ± {error} %"
NONE = "–"

# What goes to the race.
CHOICE = "Chosen schedule"
CHOICE_HELP = "The schedule that goes to the race. A click on a line or a bar chooses it, too."
RUN = "Chosen run"
RUN_HELP = "Which run goes to the race: the first, or the one whose final loss is at a quartile or at the median."
RUNS = {"first": "First run", "low": "Lower quartile", "median": "Median", "high": "Upper quartile"}
SENT = "{name} and the constant rate, with the same noise (seed {seed})."
SENT_ALONE = "The constant rate alone (seed {seed})."
SENT_PAID = "In the ranking {name} has spent its budget after {steps} of {all} steps."
