"""Rules of optax that are Adam with something changed: decay, the divisor or the first steps."""

from optimizers.kernel import Convention
from optimizers.optax_adapter import adapt
from quantities import Range

WEIGHT_DECAY = Convention(
    used="Each step also pulls theta toward the origin, by rate times weight decay times theta.",
    elsewhere=(
        "Adam with an L2 penalty adds the pull to the gradient, where it is divided by its size like the rest. "
        "On a surface whose minimum is not at the origin, either one moves the point where the walk ends. "
        "The paper multiplies the pull by its schedule alone: its weight decay is our rate times weight decay."
    ),
    source="optax and PyTorch; I. Loshchilov and F. Hutter, ICLR 2019.",
)

RULES = (
    adapt(
        "adamw",
        title="AdamW",
        idea="Adam that also shrinks theta a little in every step, whatever the gradient says.",
        formula=r"\theta \leftarrow \theta - a \left(\frac{\hat m}{\sqrt{\hat v} + \epsilon} + \lambda \theta\right)",
        source="I. Loshchilov and F. Hutter, Decoupled weight decay regularization, ICLR 2019.",
        default_rate=lambda curvature, length: 0.03 * length,
        conventions=(WEIGHT_DECAY,),
    ),
    adapt(
        "nadamw",
        title="NadamW",
        idea="Nadam with a constant momentum that also shrinks theta a little in every step.",
        formula=(
            r"\theta \leftarrow \theta - a \left("
            r"\frac{\beta_1 \hat m + (1-\beta_1)\, \hat g}{\sqrt{\hat v} + \epsilon} + \lambda \theta\right)"
        ),
        source=(
            "T. Dozat, Incorporating Nesterov momentum into Adam, 2016; I. Loshchilov and F. Hutter, Decoupled "
            "weight decay regularization, ICLR 2019."
        ),
        default_rate=lambda curvature, length: 0.03 * length,
        conventions=(
            WEIGHT_DECAY,
            Convention(
                used="The momentum is beta1 from the first step on.",
                elsewhere="Dozat and PyTorch let it grow; Nadam shows what that changes in the first steps.",
                source="optax; T. Dozat, 2016, with a constant mu.",
            ),
        ),
    ),
    adapt(
        "adamaxw",
        title="AdaMaxW",
        idea="AdaMax that also shrinks theta a little in every step.",
        formula=(
            r"u \leftarrow \max(\beta_2 u, |g| + \epsilon),\quad "
            r"\theta \leftarrow \theta - a \left(\frac{\hat m}{u} + \lambda \theta\right)"
        ),
        source=(
            "D. P. Kingma and J. Ba, Adam, ICLR 2015, section 7.1; I. Loshchilov and F. Hutter, Decoupled weight "
            "decay regularization, ICLR 2019."
        ),
        default_rate=lambda curvature, length: 0.05 * length,
        conventions=(WEIGHT_DECAY,),
    ),
    adapt(
        "adabelief",
        title="AdaBelief",
        idea="Divides by how wrong its guess of the gradient was: long steps where gradients are as expected.",
        formula=r"s \leftarrow \beta_2 s + (1-\beta_2)(g - m)^2 + \epsilon,\quad "
        r"\theta \leftarrow \theta - a\, \frac{\hat m}{\sqrt{\hat s} + \epsilon}",
        source="J. Zhuang et al., AdaBelief optimizer: adapting stepsizes by the belief in observed gradients, 2020.",
        default_rate=lambda curvature, length: 0.02 * length,
        conventions=(
            Convention(
                used="The number that is added to s in every step and the one outside the root are set apart.",
                elsewhere="The paper has one epsilon for both, 1e-8. A larger one makes steps on flat ground shorter.",
                source="optax.",
            ),
        ),
    ),
    adapt(
        "radam",
        title="RAdam",
        idea="Starts as plain momentum and lets Adam's divisor in only when enough gradients have been seen.",
        formula=r"\theta \leftarrow \theta - a\, r_t \frac{\hat m}{\sqrt{\hat v} + \epsilon}"
        r"\;\text{ if } \rho_t \ge \text{threshold},\;\text{ else }\; \theta - a\, \hat m",
        source="L. Liu et al., On the variance of the adaptive learning rate and beyond, ICLR 2020.",
        # The first steps have nothing divided out, so the curvature has a say.
        default_rate=lambda curvature, length: min(0.03 * length, 1.0 / curvature),
        ranges={"threshold": Range(4.0, 100.0, "How much must be known before the divisor is used.")},
        conventions=(
            Convention(
                used="The threshold is 5, so that at the default beta2 the divisor comes in at step 6.",
                elsewhere="In the paper it is 4: set it to 4 for its rule, which uses the divisor one step earlier.",
                source="The authors' program; optax and PyTorch.",
            ),
        ),
    ),
)
