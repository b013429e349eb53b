"""Every word of the Race page, in one place, ready for translation."""

LANDSCAPE = "Landscape"
LANDSCAPE_HELP = "The loss surface that everyone walks on."
SHAPE = "Shape"
START = "Start ({0}, {1})"
COORDINATES = ("θ₀", "θ₁")
START_HELP = "You can also click the map."
NAMED_START = "Named start"
NAMED_START_HELP = "Starting points that show something."
STEPS_AND_SEED = "{steps} steps, seed {seed}"
STEPS = "Steps"
STEPS_HELP = "How many steps everyone takes, from {low} to {high}."
SEED = "Seed"
SEED_HELP = "Chooses the noise. The same seed gives the same race."
TOLERANCE = "Tolerance"
TOLERANCE_HELP = "The table counts the steps until the loss is this close to the lowest known loss."
RESET = "Reset"
RESET_HELP = "Back to the first race."
ADD = "Add"
ADD_HELP = "Add a contender, at a learning rate that works here."
FULL = "A race has at most twelve contenders."
NOBODY = "Nobody is in the race. Add a contender to start."

OPTIMIZER = "Optimizer"
OPTIMIZER_HELP = "The rule that turns a gradient into a step."
RATE = "Learning rate a"
RATE_HELP = "How far a step goes. Drag, or type any number."
RATE_EXACT = "Exact learning rate"
RATE_EXACT_HELP = "Any number, such as 0.003 or 3e-3."
SCHEDULE = "Schedule"
SCHEDULE_HELP = "How the learning rate changes with the step t."
NOISE = "Gradient noise σ"
NOISE_HELP = "Standard deviation of the gradient of one example. 0 is no noise."
BATCH = "Batch size B"
BATCH_HELP = "A step averages B examples, so its noise is σ/√B."
LABEL = "Short name"
LABEL_HELP = "Shown in the legend, the table and the GIF."
DUPLICATE = "Duplicate"
DUPLICATE_HELP = "Add the same contender once more, to change one thing."
REMOVE = "Remove"
REMOVE_HELP = "Take this contender out of the race."
SOURCE = "Source: {0}"
RATE_CURVE = "Learning rate over {steps} steps"

# Hyperparameters and other numbers, as the lectures write them.
SYMBOLS = {
    "beta": "β",
    "beta1": "β₁",
    "beta2": "β₂",
    "rho": "ρ",
    "epsilon": "ε",
    "form": "Form",
    "bias_correction": "Bias correction",
    "condition": "Condition number κ",
    "rotation": "Rotation φ",
    "factor": "Factor",
    "every": "Every",
    "warmup": "Warm-up w",
    "period": "Period T",
    "floor": "Floor f",
}
