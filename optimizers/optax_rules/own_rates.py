"""Rules of optax that find the length of their steps themselves, from losses or from the way travelled."""

from optimizers.kernel import Convention
from optimizers.optax_adapter import adapt
from quantities import Range

FACTOR_ON_TOP = Convention(
    used="The rule makes its own rate, and the learning rate multiplies it: 1 is the rule as its authors mean it.",
    elsewhere="In most rules the rate is a length or the inverse of a curvature, and has to be chosen.",
    source="optax.",
)
RATE_IS_A_CAP = Convention(
    used="The learning rate is the longest allowed; the rule takes less where the loss and the slope say so.",
    elsewhere=(
        "The authors often leave the cap wide open. If the lowest loss is set too low, the walk hops about the "
        "minimum. If losses lie below it, Polyak's step climbs back to it and MoMo stands still."
    ),
    source="optax; the lowest loss is assumed to be 0 unless it is set.",
)
_LOWEST_LOSS = Range(-1000.0, 1000.0, "The lowest loss that is thought possible.")
_FIRST_GUESS = Range(1e-12, 1.0, "A first guess of the distance to the minimum; better too small.", log=True)

RULES = (
    adapt(
        "polyak_sgd",
        title="Polyak step",
        idea="Steps as far as a straight line down to the lowest loss would need, if it knows that loss.",
        formula=r"\theta \leftarrow \theta - \min\left(\frac{L(\theta) - L_{\min}}{\|g\|^2 + \epsilon},\, a\right) g",
        source="N. Loizou et al., Stochastic Polyak step-size for SGD, AISTATS 2021.",
        default_rate=lambda curvature, length: 1.0 / curvature,
        rate_name="max_learning_rate",
        needs_value=True,
        ranges={
            "scaling": Range(0.01, 10.0, "What the step is multiplied by.", log=True),
            "f_min": _LOWEST_LOSS,
            "epsilon": Range(0.0, 1.0, "A small number that keeps the division safe."),
        },
        conventions=(RATE_IS_A_CAP,),
    ),
    adapt(
        "momo",
        title="MoMo",
        idea="Momentum whose step length comes from a model of the loss, made of past losses and gradients.",
        formula=(
            r"\theta \leftarrow \theta - \min\left(a,\, \frac{(\bar L + \langle m, \theta\rangle - \gamma"
            r" - L_{\min})_{+}}{\|m\|^2}\right) m"
        ),
        source="F. Schaipp et al., MoMo: momentum models for adaptive learning rates, ICML 2024.",
        default_rate=lambda curvature, length: 1.0 / curvature,
        needs_value=True,
        ranges={"lower_bound": _LOWEST_LOSS},
        conventions=(RATE_IS_A_CAP,),
    ),
    adapt(
        "momo_adam",
        title="MoMo-Adam",
        idea="Adam's direction, with the step length taken from a model of the loss.",
        formula=(
            r"\theta \leftarrow \theta - \min\left(\frac{a}{1-\beta_1^t},\, \frac{(\bar L + \langle m, \theta\rangle"
            r" - \gamma - (1-\beta_1^t) L_{\min})_{+}}{\langle m, d\rangle}\right) d,\quad "
            r"d = \frac{m}{\sqrt{\hat v} + \epsilon}"
        ),
        source="F. Schaipp et al., MoMo: momentum models for adaptive learning rates, ICML 2024.",
        default_rate=lambda curvature, length: 0.03 * length,
        needs_value=True,
        ranges={"lower_bound": _LOWEST_LOSS},
        conventions=(RATE_IS_A_CAP,),
    ),
    adapt(
        "dog",
        title="DoG",
        idea="The rate is how far it has come divided by how much gradient it has seen.",
        formula=(
            r"\theta \leftarrow \theta - a\, "
            r"\frac{\max_i \|\theta_i - \theta_0\|}{\sqrt{\sum_i \|g_i\|^2 + \epsilon}}\, g"
        ),
        source="M. Ivgi, O. Hinder and Y. Carmon, DoG is SGD's best friend, ICML 2023.",
        default_rate=lambda curvature, length: 1.0,
        conventions=(FACTOR_ON_TOP,),
    ),
    adapt(
        "dowg",
        title="DoWG",
        idea="As DoG, but gradients far from the start weigh more, which lets it speed up again.",
        formula=r"r = \max_i \|\theta_i - \theta_0\|^2,\quad v \leftarrow v + r \|g\|^2,\quad "
        r"\theta \leftarrow \theta - a\, \frac{r}{\sqrt v}\, g",
        source="A. Khaled, K. Mishchenko and C. Jin, DoWG unleashed, NeurIPS 2023.",
        default_rate=lambda curvature, length: 1.0,
        conventions=(FACTOR_ON_TOP,),
    ),
    adapt(
        "cocob",
        title="COCOB",
        idea="Bets on the next gradient as on a coin: what it has won so far decides how far it goes from the start.",
        formula=(
            r"\theta \leftarrow \theta_0 + \frac{\sum (-g)}{L \max(\sum |g| + L,\, \alpha L)}"
            r"\, (L + \text{reward}),\quad L = \max |g|"
        ),
        source="F. Orabona and T. Tommasi, Training deep networks without learning rates through coin betting, 2017.",
        default_rate=lambda curvature, length: 1.0,
        ranges={"alpha": Range(1.0, 1e4, "How careful the first bets are.", log=True)},
        conventions=(
            Convention(
                used="The learning rate multiplies the gradient, whose size the rule divides out. A constant one "
                "changes nothing; under a schedule each gradient weighs as the rate was when it was seen.",
                elsewhere="In no other rule here is a constant learning rate without effect.",
                source="F. Orabona and T. Tommasi, 2017; optax places the rate there.",
            ),
        ),
    ),
    adapt(
        "dadapt_adamw",
        title="D-Adaptation",
        idea="AdamW that estimates the distance to the minimum and uses it as its rate.",
        formula=r"\theta \leftarrow \theta - \frac{m}{\sqrt v + \epsilon},\quad m \text{ averages } a\, D\, g,\quad "
        r"D \text{ the estimated distance}",
        source="A. Defazio and K. Mishchenko, Learning-rate-free learning by D-adaptation, ICML 2023.",
        default_rate=lambda curvature, length: 1.0,
        ranges={"estim_lr0": _FIRST_GUESS},
        conventions=(FACTOR_ON_TOP,),
    ),
    adapt(
        "prodigy",
        title="Prodigy",
        idea="D-Adaptation that trusts late gradients more, so its estimate of the distance grows faster.",
        formula=r"\theta \leftarrow \theta - a\, D\, \frac{m}{\sqrt v + D \epsilon},\quad "
        r"D \leftarrow \max\left(D,\, \frac{\sum w\, \langle g, \theta_0 - \theta\rangle}{\|\sum w\, g\|_1}\right)",
        source="K. Mishchenko and A. Defazio, Prodigy: an expeditiously adaptive parameter-free learner, 2023.",
        default_rate=lambda curvature, length: 1.0,
        ranges={
            "estim_lr0": _FIRST_GUESS,
            "estim_lr_coef": Range(0.1, 10.0, "What the estimated distance is multiplied by.", log=True),
        },
        conventions=(FACTOR_ON_TOP,),
    ),
)
