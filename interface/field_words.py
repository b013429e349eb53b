"""What the Race page calls the fields of an experiment, ready for translation. A refusal names a field like this."""

FIELDS = {
    "landscape": "Landscape",
    "weights": "Weights",
    "start": "Start",
    "steps": "Steps",
    "seed": "Seed",
    "tolerance": "Tolerance",
    "optimizer": "Optimizer",
    "rate": "Learning rate a",
    "schedule": "Schedule",
    "warmup": "Warm-up w (steps)",
    "noise": "Gradient noise σ",
    "batch": "Batch size B",
    "label": "Short name",
    "tuned": "Goal",
}
NO_GOAL = "none"  # of a contender whose rate was not searched for
OWN_SEED = "Seed of its own"  # a contender's
# The stopping rules have one sentence's beginning in common.
RULES = {"gradient": "gradient", "steps": "steps", "loss": "loss", "step": "step length"}
