"""Every word of the Race page, in one place, ready for translation."""

TITLE = "Race"
LANDSCAPE = "Landscape"
LANDSCAPE_HELP = "The loss surface that everyone walks on."
SHAPE = "Shape"
# How the losses of a batch are taken together.
REDUCTIONS = {"sum": "Sum of losses", "mean": "Mean of losses"}
REDUCTION = "Loss of a batch"
REDUCTION_NOTE = "The switch beside takes the sum of the losses, or their mean: the sum divided by their number."
START = "Start ({x}, {y})"
COORDINATES = ("θ₀", "θ₁")
START_HELP = "You can also drag the ring on the map."
NAMED_START = "Named start"
NAMED_START_HELP = "Starting points that show something."
STEPS_AND_SEED = "{steps} steps, seed {seed}"
STEPS = "Steps"
STEPS_HELP = "How many steps everyone takes, from {low} to {high}."
SEED = "Seed"
SEED_HELP = "Chooses the noise. The same seed gives the same race."
TOLERANCE = "Tolerance"
TOLERANCE_HELP = "The table counts the steps until the loss is this close to the lowest known loss."
STOPPING = "Stopping: {rules}"
STOPPING_OFF = "off"
STOPPING_IDEA = "Who is done? The first rule that fires says so. An empty field is a rule that is off."
# The short name of each rule, and the label of its field.
STOPPING_RULES = {
    "gradient": ("gradient", "Gradient norm at most"),
    "steps": ("steps", "Steps at most"),
    "loss": ("loss", "Loss at most"),
    "step": ("step length", "Step length at most"),
}
RESET = "Reset"
RESET_HELP = "Back to the first race."
COPY_LINK = "Copy link"
COPY_LINK_HELP = "The link opens this race anywhere, with the same numbers."
COPIED = "Copied"
OPEN = "Open race"
OPEN_HELP = "Open a race from a link or from a file."
LINK = "Link"
LINK_HELP = "Paste a link to a race, or only its words, and press Enter."
LINK_EXAMPLE = "landscape=rosenbrock&c=adam;rate=0.01"
FILE = "File"
FILE_HELP = "A race that was saved as JSON."
STAGE = "Stage view"
STAGE_HELP = "Only map, curves and clock, for a projector. Its link opens it like that."
UNSTAGE = "Show controls"
UNSTAGE_HELP = "Back to the page with all its controls."
# What was refused, and of which contender.
REFUSED_STOPPING = "Stopping: {sentence}"
REFUSED_NAMED = "{name}: {sentence}"
REFUSED_NUMBERED = "Contender {number}: {sentence}"
ADD = "Add"
ADD_HELP = "Add a contender, at a learning rate that works here."
FULL = "A race has at most twelve contenders."
NOBODY = "Nobody is in the race. Add a contender to start."

NOT_OFFERED = "Not on {landscape}, which is not a sum of squares: {names}."

OPTIMIZER = "Optimizer"
OPTIMIZER_HELP = "The rule that turns a gradient into a step."
RATE = "Learning rate a"
RATE_HELP = "How far a step goes. Drag, or type any number."
RATE_EXACT = "Exact learning rate"
RATE_EXACT_HELP = "Any number, such as 0.003 or 3e-3."
SCHEDULE = "Schedule"
SCHEDULE_HELP = "How the learning rate changes with the step t."
WARMUP = "Warm-up w (steps)"
WARMUP_HELP = "In the first w steps the rate rises in a line to what the schedule says. 0 is no warm-up."
EXAMPLE_LOSSES = "On an example: the loss falls until the middle, then stays."
NOISE = "Gradient noise σ"
NOISE_HELP = "Standard deviation of the gradient of one example. 0 is no noise."
BATCH = "Batch size B"
BATCH_HELP = "A step averages B examples, so its noise is σ/√B."
BATCH_OF_DATA_HELP = "Examples per step. {examples} is the full batch: every step sees all, and there is no noise."
CHIP = "{name} {rate}"
CHIP_BATCH = "{name} {rate}, B {batch}"
LABEL = "Short name"
LABEL_HELP = "Shown in the legend, in the table and in files."
DUPLICATE = "Duplicate"
DUPLICATE_HELP = "Add the same contender once more, to change one thing."
REMOVE = "Remove"
REMOVE_HELP = "Take this contender out of the race."
SOURCE = "Source: {source}"
CONVENTIONS = "Conventions"
USED_HERE = "Here:"
USED_ELSEWHERE = "Elsewhere:"
RATE_CURVE = "Learning rate over {steps} steps"

# Hyperparameters and other numbers, as the lectures write them.
SYMBOLS = {
    "beta": "β",
    "beta1": "β₁",
    "beta2": "β₂",
    "beta3": "β₃",
    "alpha": "α",
    "nu": "ν",
    "eta_minus": "η₋",
    "eta_plus": "η₊",
    "rho": "ρ",
    "epsilon": "ε",
    "form": "Form",
    "bias_correction": "Bias correction",
    "reduction": "Loss of a batch",
    "condition": "Condition number κ",
    "rotation": "Rotation φ",
    "factor": "Factor",
    "every": "Every",
    "period": "Period T",
    "floor": "Floor f",
    "c1": "c₁",
    "c2": "c₂",
    "step1": "Step t₁",
    "share1": "Share s₁",
    "step2": "Step t₂",
    "share2": "Share s₂",
    "step3": "Step t₃",
    "share3": "Share s₃",
    "growth": "Period growth m",
    "rise": "Rise r",
    "start_divisor": "Start divisor d₀",
    "final_divisor": "Final divisor d₁",
    "patience": "Patience",
    "rtol": "Relative tolerance",
    "cooldown": "Cool-down",
    "up": "Up",
    "down": "Down",
    "weight_decay": "Weight decay λ",
    "momentum_decay": "Momentum decay ψ",
    "momentum": "Momentum μ",
    "f_min": "Lowest loss L_min",
    "lower_bound": "Lowest loss L_min",
    "eps_root": "ε inside the root",
    "estim_lr0": "First guess d₀",
    "estim_lr_coef": "Factor of the guess",
    "weight_lr_power": "Power of the rate's weight",
    "width": "Width w",
    "height": "Height A",
    "fall": "Fall c",
}

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
