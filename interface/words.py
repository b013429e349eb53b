"""The words that several pages share, in one place, ready for translation."""

COMPUTING = "Running…"
PREPARING = "Getting ready: the steps are being compiled…"
PROGRESS = "{share} % of {runs:,} runs"
ADD_TO_RACE = "Add to my race"
ADD_TO_RACE_HELP = "What is chosen here joins the race that you have. You stay on this page."
NEW_RACE = "Open as a new race"
NEW_RACE_HELP = "Goes to the Race page, which shows it step by step. It replaces the race that you have."
# Of a laboratory to which a person comes from the race.
FOLLOWED = "The landscape is now that of your race: {landscape}."
# What is said when runs have joined the race.
JOINED_ONE = "{count} run has joined your race."
JOINED_MANY = "{count} runs have joined your race."
JOINED_ELSEWHERE = "Your race stays as it is: on {landscape}, with its own start and steps."
JOINED_OTHERWISE = "Your race keeps its own start and steps."
LEFT_OUT_RESIDUALS = "Left out, because {landscape} is not a sum of squares: {names}."
LEFT_OUT_FULL = "Left out, because a race has at most twelve contenders: {names}."

UNDO = "Undo"
UNDO_HELP = "Put back what was here before."
KEEP = "Keep"
KEEP_HELP = "Keep it as it is now, and hide this line."
# What was replaced.
RACE_REPLACED = "These runs have taken the place of the race that was here."
LANDSCAPE_REPLACED = "Start, shape and learning rates are now those of {landscape}."
LANDSCAPE_RATES_KEPT = "Start and shape are now those of {landscape}. Learning rates that were set by hand are kept."
# One rate that was set by hand, and several.
LANDSCAPE_RATE_REPLACED = (
    "Start and shape are now those of {landscape}. The learning rate of {names} has been replaced, "
    "because it diverges there.",
    "Start and shape are now those of {landscape}. The learning rates of {names} have been replaced, "
    "because they diverge there.",
)
OPTIMIZER_REPLACED = "The learning rate and the other numbers are now those of {optimizer}."
SCHEDULE_REPLACED = "The numbers of the schedule are now those of {schedule}."
START_REPLACED = "The named start has replaced the one that was here."
REMOVED = "{name} has been removed."
RATE_GAVE_WAY = "The learning rate {before} does not fit this shape. It is {after} until the shape is back."

RATE_TYPED_HELP = "Any number, such as 0.003 or 3e-3."
# Behind what a number means.
EMPTY_PERIOD = "{help} An empty field fits the race: the schedule lasts as long as the race does."

LANDSCAPE = "Landscape"
START = "Start ({x}, {y})"
# Where the minima have to be known.
KNOWN_MINIMA_HELP = (
    "The loss. On offer are those whose minima are known, and what is your own, whose minima are searched for."
)
# On a page that compares runs by the minima they reach.
NONE_FOUND = (
    "No minimum was found in this view, and this page compares runs by the minima they reach. "
    "Set another view, or change your formula, your points or your model."
)
NO_KNOWN_MINIMA = (
    "Your race is on {landscape}. It is not on offer here: no minimum of it is known, or its runs take too long."
)
START_ON_LINE = "Start (w = {x})"
WEIGHT = ("w",)  # in place of the coordinates, where one weight moves
COORDINATES = ("θ₀", "θ₁")
POINT = "({x}, {y})"
NAMED_START = "Named start"
NAMED_START_HELP = "Starting points that show something."
OPTIMIZER_HELP = "The rule that turns a gradient into a step."
WARMUP_HELP = "In the first w steps the rate rises in a line to what the schedule says. 0 is no warm-up."
SEEDS = "Number of seeds"
RUN = "Run: {steps} steps"
RUN_ONE_STEP = "Run: {steps} step"
RUN_SEEDS = "Run: {steps} steps, {seeds} seeds"
RUN_ONE_SEED = "Run: {steps} steps, {seeds} seed"
SOURCE = "Source: {source}"
NOT_OFFERED = "Not on {landscape}, which is not a sum of squares: {names}."

# What is no number, or not one that is accepted: an empty field, what was typed, what was typed into a field that may
# be empty. `kept` is the number that stays in use.
NUMBER = {
    "empty": "{label} is empty. Type a number from {low} to {high}. Until then it is {kept}.",
    "typed": (
        "{label}: “{typed}” is not accepted. Type a number from {low} to {high}, such as 0.5 or 0,5. "
        "Until then it is {kept}."
    ),
    "off": (
        "{label}: “{typed}” is not accepted. Type a number from {low} to {high}, such as 0.5 or 0,5, "
        "or leave it empty. Until then it stays as it was."
    ),
}
WHOLE_NUMBER = {
    "empty": "{label} is empty. Type a whole number from {low} to {high}. Until then it is {kept}.",
    "typed": (
        "{label}: “{typed}” is not accepted. Type a whole number from {low} to {high}, digits only. "
        "Until then it is {kept}."
    ),
    "off": (
        "{label}: “{typed}” is not accepted. Type a whole number from {low} to {high}, digits only, "
        "or leave it empty. Until then it stays as it was."
    ),
}

# What a landscape of a person's own data is made of, and what stands in where its points are missing.
POINTS = "Points"
MODEL = "Model"
EXAMPLE_POINTS = "the example points"
TRAINING, PLANE = "The training", "The plane"
EXAMPLE_TRAINING = "the example"

# In front of a refusal: what it is about.
REFUSED_STOPPING = "Stopping: {sentence}"
REFUSED_NAMED = "{name}: {sentence}"
REFUSED_NUMBERED = "Contender {number}: {sentence}"
# Behind a refusal: what is done.
REFUSED_INSTEAD = "{sentence} It runs with {value} instead."
REFUSED_OFF = "{sentence} This rule is off."
REFUSED_LEFT_OUT = "{sentence} It is left out."


def run_label(steps: int, seeds: int | None = None) -> str:
    """What is run: how many steps, and from how many seeds if that can be chosen."""
    if seeds is None:
        return (RUN_ONE_STEP if steps == 1 else RUN).format(steps=steps)
    return (RUN_ONE_SEED if seeds == 1 else RUN_SEEDS).format(steps=steps, seeds=seeds)
