"""The words of the controls of many runs with noise, in one place, ready for translation."""

LANDSCAPE_HELP = "The loss, and where its noise comes from: mini-batches where there is a data set."
NOT_ON_OFFER = "Your race is on {landscape}. It is not on offer here: only losses that fit the theory are."
SEEDS_HELP = "How many runs there are, each with noise of its own."
STEPS_HELP = "How many steps each run takes."
NOISE_HELP = "Standard deviation of the gradient of one example, per coordinate."
SEED_HELP = "Chooses the noise of all runs. The same seed gives the same picture."
