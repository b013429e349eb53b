"""Every word of the Many networks page and its pictures, in one place, ready for translation."""

TITLE = "Many networks"
PARTS = {
    "minima": "Many minima",
    "equal": "Equal weights",
    "rare": "Rare features",
    "batch": "What a batch costs",
}
PART = "What to look at"
PART_HELP = (
    "Where many networks end; a network whose units all begin alike; features that seldom occur; "
    "or what the size of a batch costs."
)

# The first sentence of each view.
IDEAS = {
    "minima": (
        "Hundreds of networks of one width, each from a start of its own, end in different minima. "
        "What happens to their losses when the networks are wider?"
    ),
    "equal": "All weights of a network are equal at the start. Can training make its units different?",
    "rare": "A linear model learns from examples whose features are common or rare. Who fits the rare ones first?",
    "batch": "More examples in a batch are more work for each step. From which size on does a step take longer?",
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
NETS = "Networks"
NETS_HELP = "How many networks of each width are trained, each from a start of its own."
EPOCHS = "Epochs"
EPOCHS_HELP = "How often the training goes through all points, in batches of 20."
RUN_EPOCHS = "Epochs: {epochs}"
# Of equal weights.
NUDGE = "Added at the start"
NUDGE_HELP = "At 0 all units begin alike. Any other number makes one unit different, however small it is."
UNITS = "Units"
UNITS_HELP = "How many units the hidden layer has."
RUN_UNITS = "Run: {units} units, {steps} steps"
STEPS_HELP = "How many steps the training takes."
CHANGED = "Where it is added"
CHANGED_HELP = (
    "To one weight of one unit, or to the incoming weights of all units, each times a random number of its own."
)
PLACES = {False: "One weight", True: "All weights"}

# In the pictures of many minima.
TEST_LOSS = "mean square loss on the test points"
TRAINING_LOSS = "mean square loss on the training points"
ROW = "{width} units"
MEAN_AND_SPREAD = "{mean} ± {spread}"
BAR = "Losses from {low} to {high}. Networks: {count}"
HISTOGRAMS_ALT = "Histograms of the losses with which {nets} networks of each width end, from {first} to {last} units."
COLUMNS = ("Units", "Mean", "Standard deviation", "Lowest", "Median", "Highest", "Not finite or above 1")
BUNCH = (
    "From {narrow} to {wide} units the standard deviation of the loss falls from {narrow_spread} to {wide_spread}, "
    "{times} times, and the mean from {narrow_mean} to {wide_mean}."
)
NO_BUNCH = (
    "The standard deviation of the loss is {narrow_spread} with {narrow} units and {wide_spread} with {wide}. "
    "With this rule and rate the losses do not bunch."
)
CLUMPED = (
    "With {narrowest} units the losses lie closer together than with {narrow}, but higher: "
    "most of these networks end near the same bad minimum."
)
MINIMA_IDEA = (
    "Two moons, {examples} points with noise. A network has two inputs, one layer of tanh units and one output. "
    "All of them see the same batches of {batch} points, and the rate falls in a line to zero. "
    "A dot is the mean, its bar one standard deviation to each side."
)

# Of the copies of a minimum.
COPIES_TITLE = "Copies of a minimum"
COPIES = {"pair": "two units exchanged", "order": "all units in another order", "signs": "all signs turned"}
COPIES_IDEA = (
    "When units change places, or all weights of a tanh unit change sign, the network answers as before. "
    "A network with {units} units therefore has each of its minima {count} times. "
    "On the straight line between two of them the loss rises."
)
COPIES_FOUND = (
    "The first of the networks with {units} units has the loss {loss}, and so have its copies: "
    "the difference is {gap}. "
    "The highest loss on the way is {pair} with two units exchanged, {order} in another order and {signs} "
    "with all signs turned."
)
PATHS_ALT = "The loss along the straight lines from a minimum to three of its copies."
COPIES_UNITS_HELP = "Units of the network whose copies are looked at."
POWER_OF_TEN = "more than $10^{{{power}}}$"
MINIMUM = "minimum"
HALF_WAY = "half-way"
COPY = "its copy"

# In the pictures of equal weights.
STEP = "step"
LOSS = "mean square loss"
DIFFERENCE = "largest difference"
EXACTLY_ZERO = "exactly 0 at every step"
NUMBERS = ("weight w₀", "weight w₁", "bias b", "output weight v")
UNIT = "unit {number}"
WEIGHTS_ALT = "The two weights, the bias and the output weight of each of {units} units along the steps."
DIFFERENCE_ALT = "The largest difference between two units along the steps."
LOSS_ALT = "The loss along the steps."
STAY_EQUAL = (
    "After {steps} steps all {units} units are still alike to the last bit, and the loss is {loss}. "
    "Equal units have equal gradients, and a rule that gets equal numbers makes equal moves. "
    "So the network never becomes better than one with a single unit."
)
PART_ONE = (
    "After {steps} steps the changed unit differs from the others by {difference}, and the loss is {loss}. "
    "The other units have met the same gradients all the way: they are still alike to the last bit. "
    "Only random weights for all of them make all units different."
)
PART_ALL = "After {steps} steps {kinds} of {units} units are different, by up to {difference}, and the loss is {loss}."
EQUAL_IDEA = (
    "The network has two inputs, one layer of tanh units and one output. It is to learn the sign of x₀x₁ at "
    "{examples} points, which no single unit can. All weights begin at {weight}, the biases at 0. "
    "The sums are taken element by element here. A matrix product adds up some of its columns in another order. "
    "Its rounding then tells equal units apart, at some numbers of units and on some processors, and training "
    "makes that small difference large."
)
NO_LONGER_FINITE = "After {steps} steps the weights are no longer finite: the learning rate is too high."
NOT_FINITE = "not finite"

# Of rare features.
RAREST = "Rarest feature"
RAREST_HELP = "The first feature is in every example, the next in one of 10, and so on up to this one."
ONE_IN = "one in {count:,}"
RUN_SEED = "Seed: {seed}"
RULES = "Update rules"
RULES_HELP = "A press takes a rule away or brings it back. Each runs at its best learning rate."
NO_RULES = "Choose an update rule above."
BATCH_TITLES = {20_000: "All 20,000 examples in a step", 100: "Batches of 100", 1: "Single examples"}
RARITY_AXIS = "the feature is in one of so many examples"
EPOCHS_AXIS = "epochs until its weight is fitted"
RARE_HOVER = "{name}<br>one in %{{x:,}}<br>epochs: %{{y:,}}<extra></extra>"
RARE_ALT = "Epochs until the weight of each feature is fitted, against how rare the feature is. {batch}."
RARE_COLUMNS = ("Rule", "Epochs for all", "Best rate")
GAIN = (
    "Until all weights are fitted, the epochs of gradient descent divided by those of {name} are {all} with all "
    "examples in a step, {some} with batches of 100 and {one} with single examples: with small batches the weight of a "
    "rare feature makes a whole step whenever the feature occurs."
)
COUNT = "{count:,}"
NOT_IN_TIME = "not in time"
NO_RATE = "–"
RATE_AT_EDGE = "{rate}, the last one tried"
RARE_IDEA = (
    "Targets of {examples:,} examples are sums of the weights of their features, with noise. A weight counts as fitted "
    "from the epoch on after which it stays within 10 % of its least-squares value. Of 51 learning rates from 0.001 to "
    "100 a rule has the one with which all weights are fitted soonest."
)

# Of what a batch costs.
NETWORK = "Network"
NETWORK_HELP = "Inputs, tanh units of each layer, and the output."
AGAIN = "Measure again"
AGAIN_HELP = "What else the machine does at the same time makes steps longer."
BATCH_AXIS = "batch size B"
TIME_AXIS = "microseconds for a step"
MEMORY_AXIS = "kilobytes for a step"
EPOCH_AXIS = "seconds for an epoch"
CALLED = "Called from Python"
LOOPED = "In a compiled loop"
RESERVED = "Reserved by the compiler"
ACTIVATIONS = "Outputs of all layers"
COST_HOVER = "{name}<br>B = %{{x}}<br>%{{y:.3g}}<extra></extra>"
TIME_ALT = "Time of a step against the batch size, called from Python and in a compiled loop. Rings: free up to there."
MEMORY_ALT = "Memory of a step against the batch size."
EPOCH_ALT = "Time of an epoch against the batch size, called from Python and in a compiled loop."
FREE = (
    "On this machine a step takes at most {times} times as long as one with {reference} examples up to B = {called} if "
    "it is called from Python, and up to B = {looped} in a compiled loop (the rings). Memory is never free: the "
    "outputs of the layers need twice as much for twice as many examples."
)
COST_COLUMNS = (
    "Batch size B",
    "Steps of an epoch",
    "Step called from Python, µs",
    "Step in a loop, µs",
    "In a loop for each example, µs",
    "Outputs of all layers, kB",
)
COST_IDEA = (
    "Measured now, on the machine that this page runs on: gradient descent on a network with tanh units, in float64. "
    "A call from Python takes some time itself, behind which a small batch hides; in a compiled loop nothing hides it. "
    "A step with one or two examples is compiled in another way, so that {reference} are compared with. An epoch has "
    "{examples:,} examples."
)
