"""Where books, slides and libraries disagree on something that several rules share.

Each is a `Convention`: what is done here, which sources do otherwise, and what that would change.
"""

from optimizers.kernel import Convention

EPSILON_OUTSIDE = Convention(
    used="Epsilon is added outside the root: a g / (sqrt(s) + epsilon).",
    elsewhere=(
        "Some add it inside, as sqrt(s + epsilon). The smallest divisor is then sqrt(epsilon), not epsilon: "
        "1e-4 instead of 1e-8, so small gradients are scaled up less."
    ),
    source="Lectures L1 to L4; PyTorch does the same.",
)

BIAS_CORRECTION_SWITCH = Convention(
    used="Both averages are divided by 1 - beta^t, which corrects them for having started at zero.",
    elsewhere=(
        "Some slides leave the correction out. The first steps of Adam are then (1 - beta1)/sqrt(1 - beta2) times as "
        "long, 3.2 times at the defaults. The switch shows it."
    ),
    source="D. P. Kingma and J. Ba, ICLR 2015, algorithm 1; lectures L0, L1.",
)

AVERAGE_OR_VELOCITY = Convention(
    used="The form is a switch. Velocity: v <- beta v - a g. Average: m <- beta m + (1 - beta) g, moved by -a m.",
    elsewhere=(
        "Each lecture and library has only one of them. Average with rate a is velocity with rate a (1 - beta), "
        "so the same number is ten times as fast in the velocity form when beta is 0.9."
    ),
    source="Velocity: lecture L4, PyTorch, Keras, optax.sgd. Average: lectures L1 and L3.",
)

RATE_IN_VELOCITY = Convention(
    used="The velocity already contains the rate: v <- beta v - a g, theta <- theta + v.",
    elsewhere=(
        "PyTorch and optax add up bare gradients and multiply the sum by the rate. Under a constant rate the path is "
        "the same. When the rate falls, their whole velocity shrinks with it at once; here only new gradients do."
    ),
    source="Lecture L4; I. Sutskever et al., ICML 2013.",
)

AT_Y = Convention(
    used="The path shows y, the point where the gradient is taken, between the fast z and its average x.",
    elsewhere=(
        "The authors train at y and hand over x = (y - (1 - beta1) z) / beta1 in the end. "
        "x is smoother and often lower; z is in the recorded state."
    ),
    source="optax keeps y as its parameters, and has a function that gives x.",
)

RATE_IS_A_CAP = Convention(
    used="The learning rate is the longest allowed; the rule takes less where the loss and the slope say so.",
    elsewhere=(
        "The authors often leave the cap wide open. If the lowest loss is set too low, the walk hops about the "
        "minimum. If losses lie below it, Polyak's step climbs back to it and MoMo stands still."
    ),
    source="optax; the lowest loss is assumed to be 0 unless it is set.",
)

SHRINKS_AFTER_THE_MOVE = Convention(
    used="Weight decay divides theta by 1 + rate times weight decay after the move, so that the move shrinks, too.",
    elsewhere="optax divides theta before the move. Without weight decay the two are the same.",
    source="F. Schaipp et al., 2024; the authors' program.",
)

NO_DAMPENING = Convention(
    used="In the velocity form every gradient enters with its full rate.",
    elsewhere=(
        "PyTorch can multiply each gradient by 1 - dampening. With dampening = beta that is the average form, "
        "but for the first step, which PyTorch does not dampen."
    ),
    source="Lecture L4.",
)
