"""Every word of the Noise page and its pictures, in one place, ready for translation."""

from laboratories.noise.bound import Reason

TITLE = "Noise"
PARTS = {"ball": "Noise ball", "escape": "Escape"}
PART = "What to look at"
PART_HELP = "The noise ball around a minimum, or the way out of a trap."

IDEAS = {
    "ball": "Many runs of gradient descent with noise: how near to the minimum do they stay?",
    "escape": "The noise of small batches can shake a run out of a trap. Which rate and batch size get most runs out?",
}
RATE = "Learning rate a"
RATE_HELP = "How far a step goes. The pictures also show a quarter of it."
BATCH = "Batch size B"
BATCH_HELP = "Examples per step. The pictures also show four times as many."
BATCH_OF_DATA_HELP = "Examples per step, of {examples}. The pictures also show four times as many."
LINE = "a = {rate}, B = {batch}"

# In the pictures.
STEP = "step"
DISTANCE = "mean squared distance to θ*"
BOUND = "lecture's bound"
EXACT = "exact value"
CLOUD_ALT = "Where {seeds} runs end: a cloud around the minimum, and a circle as large as each choice's noise ball."
DISTANCE_ALT = "The mean squared distance to the minimum against the step, for each choice."

# The table under the pictures.
COLUMNS = (
    "Choice",
    "Ball E|θ−θ*|²",
    "Exact",
    "Bound",
    "Steps to reach it",
    "σ²",
    "μ²",
    "c",
)
MEASURED = (
    "σ², μ² and c are measured in the ball around θ* in which all runs stay in their second half. "
    "σ² is the variance of one example's gradient, both coordinates together. "
    "μ is the largest gradient norm, c the least ⟨∇L, θ−θ*⟩ / |θ−θ*|². "
    "The bound is a(σ²/B + μ²) / (2c)."
)
WITHOUT_REPLACEMENT = (
    "The lecture draws each batch anew. Here an epoch goes once through all examples. "
    "The loss of a batch is its mean. So the steps of one epoch balance each other, "
    "and the ball is smaller than the bound says."
)
CLOUD = (
    "Each dot is where a run of {choice} ends. Each circle is the noise ball of a choice, with the radius √E|θ−θ*|². "
    "A smaller rate or a larger batch makes it smaller. A smaller rate also makes the way longer."
)
NONE = "–"
# Why the lecture's bound does not hold.
REASONS = {
    Reason.NO_MINIMUM: "no minimum is known here, so there is no ball around one.",
    Reason.DIVERGED: "some runs diverged, so there is no ball.",
    Reason.SUM: "the bound is about the mean of a batch, not its sum.",
    Reason.OTHER_RULE: "the bound is about gradient descent at a constant rate.",
    Reason.NOT_CONVEX: "the loss is not strongly convex where the runs go (c ≤ 0), so the bound does not hold.",
    Reason.RATE_TOO_LARGE: "the rate is too large for the bound: it needs 2ac ≤ 1.",
}
DIVERGED = "diverged"
STILL_MOVING = "still on its way"

# The trade-off.
TRADE_OFF = "The trade-off"
TRADE_OFF_IDEA = (
    "Left: how large the ball is. Right: how many steps it takes to reach it, over {seeds} seeds. "
    "The frame marks the choice above, or the rate nearest to it. "
    "“–” is where runs diverge, or are still on their way after {steps} steps."
)
BALL_SIZE = "Ball E|θ−θ*|²"
STEPS_TO_BALL = "Steps to reach the ball"

# Escape.
ESCAPE_RATE_HELP = "How far a step goes."
ESCAPE_BATCH_HELP = "Examples per step, of 30. With all 30 every run is the same."
FULL_BATCH = "Full batch"
SHARE = "Share of seeds that reach the global minimum (%)"
ENDS_ALT = "Map of the Gabor model with the places where {seeds} runs end."
ESCAPE_IDEA = (
    "All runs start at the ring ({x}, {y}), where full-batch descent (B = {examples}) is stuck in a trap. "
    "Each dot is where one of {seeds} seeds is after {steps} steps. "
    "{share} % of them have been in the basin of the global minimum. "
    "That is sure where, on the map, the loss on all examples is below the loss of every other minimum. "
    "Too little noise stays in the trap. Too much does not stay anywhere."
)
COMPUTING = "Running all seeds…"
