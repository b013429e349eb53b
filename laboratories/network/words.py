"""Every word of the Network page, in one place, ready for translation."""

TITLE = "Network"
IDEAS = {
    "train": "The same rules train small networks. Watch what each one has learnt, step by step.",
    "surface": "A plane through the space of all weights, and the paths projected on it. Numbers say where it errs.",
    "pass": "One example goes forward through a network of two hidden units, and its gradient comes back.",
}
VIEW = "What to look at"
VIEW_HELP = "The training, the surface that the networks walk on, or one forward and one backward pass."
VIEWS = {"train": "Train", "surface": "Loss surface", "pass": "One pass"}

# The data.
DATA = "Data"
DATA_HELP = "What is learnt: two classes in the plane, or a curve to fit."
OWN_DATA = "My points"
OWN_EXAMPLE = "-2,0.1/-1.5,-0.2/-1,-0.9/-0.5,-0.8/0,0/0.5,0.9/1,0.8/1.5,0.2/2,-0.7"
OWN_NOTE = "Both columns are standardised: mean 0, standard deviation 1."
LABELS = {
    "examples": "Training examples N",
    "scatter": "Noise in the examples",
    "layers": "Hidden layers",
    "units": "Units in each",
    "activation": "Activation",
    "alpha": "α of ELU",
    "start": "Initialisation",
    "normalisation": "Normalisation",
    "skips": "Connections past a layer",
    "loss": "Loss",
    "clip": "Longest gradient",
    "batch": "Batch size B",
}
HELP = {
    "examples": "How many examples the training set has, from 20 to 500. The test set has 200.",
    "scatter": "Standard deviation of the noise that is added to each example.",
    "layers": "How many hidden layers, from 0 to 8. With 0 the network is linear.",
    "units": "How many units each hidden layer has, from 1 to 64.",
    "activation": "What a unit makes of its weighted sum z.",
    "alpha": "How far below zero ELU goes, from 0 to 5.",
    "start": "How far from zero the weights begin. All begin with the same draws.",
    "normalisation": "Batch: over the examples of a step. Layer: over the units of each example.",
    "skips": "Each hidden layer adds what it is given to its answer, from the second one on.",
    "loss": "What is minimised. With the square the network has one output, and classes are −1 and 1.",
    "clip": "A longer gradient is shortened to this length, from 0 to 10000. With 0 none is.",
    "batch": "Examples that each step sees, from 0 to 500. With 0 each step sees all.",
}
NORMALISATIONS = {"none": "None", "batch": "Batch", "layer": "Layer"}
LOSSES = {"cross_entropy": "Cross-entropy", "square": "Square"}
ACTIVATION_FORMULA = "$f(z) = {formula}$. Source: {source}."
START_FORMULA = "${formula}$. Source: {source}."
ARCHITECTURE = "{title}, {activation}"
COUNT = "{title}: {weights} weights"
SQUARE_FOR_FITS = "A fit has the square as its loss."

# The contenders.
CONTENDERS = "Contenders"
EDITED = "Contender"
EDITED_HELP = "Whose numbers are shown below."
OPTIMIZER_HELP = "The rule that the weights follow."
RATE_HELP = "How far a step goes."
SCHEDULE_HELP = "How the learning rate changes from step to step."
ADD = "Add"
ADD_HELP = "One more contender. There can be six."
REMOVE = "Remove"
REMOVE_HELP = "This contender leaves. The last one stays."
REMOVED = "{name} was removed."
OPTIMIZER_REPLACED = "The contender's own numbers were replaced by those of {optimizer}."
SCHEDULE_REPLACED = "The schedule's own numbers were replaced by those of {schedule}."
NOT_ON_OFFER = (
    "{names} are not on offer: their steps work with a matrix of n × n numbers, n being the number of weights."
)

# The run.
RUN = "{steps} steps"
STEPS_HELP = "How many steps each contender takes, from 1 to 4096."
SEED_HELP = "Chooses the examples, the weights before the first step and the batches."
NEW_WEIGHTS = "Other weights and examples"
NEW_WEIGHTS_HELP = "The next seed: other examples, other weights before the first step, other batches."
PREPARING = "Preparing …"
TRAINED = "Trained: {done} of {count}"
RESET = "First training"
RESET_HELP = "Everything on this page as it was at the beginning."
WAS_RESET = "The training was replaced by the first one."

# One pass.
EXAMPLE = "Example ({x_1}, {x_2}), y = {y}"
INPUT_1, INPUT_2, LABEL = "Input x₁", "Input x₂", "Label y"
INPUT_HELP = "The example that goes through the network, from −10 to 10."
LABEL_HELP = "What the output should be, from −10 to 10."
PASS_NETWORK = "2-2-1, {activation}"
PASS_RATE_HELP = "How far the weights go in the last step, the update."
OTHER_WEIGHTS = "Other weights"
OTHER_WEIGHTS_HELP = "Draws the nine weights anew, each with one decimal."

# The loss surface.
PLANE = "Plane"
PLANES = {
    "paths": "Through the paths",
    "random": "Random",
    "hessian": "Most curved",
    "three": "Through start and two ends",
}
PLANE_HELP = "Which plane is cut out of the space of all weights."
AROUND = "Contender"
AROUND_HELP = "The plane lies around its end."
SECOND = "Second contender"
SECOND_HELP = "The plane also goes through its end."
ANOTHER = "Another one"
ANOTHER_HELP = "Draws the two random directions anew."
HOLD = "Hold the plane"
HOLD_HELP = (
    "The plane stays where it is while contenders change. A network of another shape lets it go. "
    "A link does not carry what is held."
)
HELD = "{plane}, held"
LET_GO = "The plane was let go: a network of this shape has other weights."
SURFACE_PROGRESS = "Loss surface: {share} %"
TWO_NEEDED = "A plane through two ends needs two contenders."
WALK = "Walk on it"
WALK_HELP = "Opens the plane as a landscape of the Race page. There are only its two directions, with exact gradients."
WALK_LABEL = "The training of this plane"
