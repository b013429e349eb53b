"""Every word of the Many networks page and its pictures, in one place, ready for translation."""

TITLE = "Many networks"
PARTS = {"minima": "Many minima", "equal": "Equal weights"}
PART = "What to look at"
PART_HELP = "Where many networks end, or a network whose units all begin alike."

# The first sentence of each view.
IDEAS = {
    "minima": (
        "Hundreds of networks of one width, each from a start of its own, end in different minima. "
        "What happens to their losses when the networks are wider?"
    ),
    "equal": "All weights of a network are equal at the start. Can training make its units different?",
}

# Controls.
RATE_HELP = "How far a step goes."
RULE = "{name}, a = {rate}"
RATE_REPLACED = "The learning rate is now that of {optimizer}."
NOT_OFFERED = (
    "On offer are the rules that work on each weight by itself. "
    "Those that measure the whole vector of weights would mix the networks, and second-order rules need a matrix."
)
SEED_HELP = "Chooses the starts and the batches. The same seed gives the same picture."
# Of many minima.
SHOWN = "Loss"
SHOWN_HELP = "The loss on the 200 points of the training, or on 1,000 other points."
LOSSES = {"test": "Test", "training": "Training"}
NETS = "Networks of each width"
NETS_HELP = "Each of them has a start of its own."
EPOCHS = "Epochs"
EPOCHS_HELP = "How often the training goes through all points, in batches of 20."
RUN_NETS = "Run: {nets} networks, epochs: {epochs}"
# Of equal weights.
NUDGE = "Added to one weight"
NUDGE_HELP = "At 0 all units begin alike. Any other number makes one unit different, however small it is."
UNITS = "Units"
UNITS_HELP = "How many units the hidden layer has."
STEPS_HELP = "How many steps the training takes."
