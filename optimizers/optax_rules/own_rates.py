"""Rules of optax that find the length of their steps themselves, from losses or from the way travelled."""

from typing import Any

import jax.numpy as jnp

from optimizers.disagreements import RATE_IS_A_CAP
from optimizers.hyperparameters import LowestLoss
from optimizers.kernel import Convention
from optimizers.optax_adapter import adapt
from optimizers.optax_numbers import range_of
from quantities import Range, Scalar

FACTOR_ON_TOP = Convention(
    used="The rule makes its own rate, and the learning rate multiplies it: 1 is the rule as its authors mean it.",
    elsewhere="In most rules the rate is a length or the inverse of a curvature, and has to be chosen.",
    source="optax.",
)
NOT_CORRECTED = Convention(
    used="The averages m and v are not corrected for having started at zero.",
    elsewhere=(
        "optax multiplies the rate by sqrt(1 - beta2^t) / (1 - beta1^t), as Adam does; its steps are up to seven "
        "times shorter in the first hundreds of steps."
    ),
    source="The paper's algorithm; in the authors' program the correction is off unless asked for.",
)
_FIRST_GUESS = Range(1e-12, 1.0, "A first guess of the distance to the minimum; better too small.", log=True)


def _takes_the_correction_out(hyper: Any, count: Scalar) -> Scalar:
    """(1 - beta1^t) / sqrt(1 - beta2^t), t = count + 1: what optax's correction of both averages is divided by."""
    return (1.0 - hyper.beta1 ** (count + 1)) / jnp.sqrt(1.0 - hyper.beta2 ** (count + 1))


RULES = (
    adapt(
        "polyak_sgd",
        title="Polyak step",
        idea="Steps as far as a straight line down to the lowest loss would need, if it knows that loss.",
        formula=(
            r"\theta \leftarrow \theta - \min\left("
            r"\frac{L(\theta) - L_{\min}}{c\, \|g\|^2 + \epsilon / c},\, c\, a\right) g"
        ),
        source="N. Loizou et al., Stochastic Polyak step-size for SGD, AISTATS 2021.",
        default_rate=lambda curvature, length: 1.0 / curvature,
        rate_name="max_learning_rate",
        needs_value=True,
        ranges={
            "scaling": Range(0.01, 10.0, "Divides Polyak's step, and multiplies the longest one.", log=True),
            "f_min": range_of(LowestLoss),
            "epsilon": Range(0.0, 1.0, "A small number that keeps the division safe."),
        },
        conventions=(
            RATE_IS_A_CAP,
            Convention(
                used="The scaling c divides Polyak's step, and multiplies the longest one, the learning rate.",
                elsewhere="In the paper c only divides: for its rule with another c than 1, divide the rate by c.",
                source="optax; N. Loizou et al., 2021.",
            ),
        ),
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
        conventions=(
            FACTOR_ON_TOP,
            Convention(
                used="The path shows theta itself.",
                elsewhere="The authors hand over an average of all theta in the end, in which late ones weigh more.",
                source="optax; M. Ivgi et al., 2023.",
            ),
        ),
    ),
    adapt(
        "dowg",
        title="DoWG",
        idea="As DoG, but gradients far from the start weigh more, which lets it speed up again.",
        formula=r"r = \max_i \|\theta_i - \theta_0\|^2,\quad v \leftarrow v + r \|g\|^2,\quad "
        r"\theta \leftarrow \theta - a\, \frac{r}{\sqrt v}\, g",
        source="A. Khaled, K. Mishchenko and C. Jin, DoWG unleashed, NeurIPS 2023.",
        default_rate=lambda curvature, length: 1.0,
        conventions=(
            FACTOR_ON_TOP,
            Convention(
                used="Epsilon is the first guess of r, and is added to the root below, too.",
                elsewhere="The paper adds nothing there. Where the gradient has length 1, step 1 is 1 % shorter here.",
                source="optax and the authors' program.",
            ),
        ),
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
        rate_factor=_takes_the_correction_out,
        conventions=(FACTOR_ON_TOP, NOT_CORRECTED),
    ),
    adapt(
        "prodigy",
        title="Prodigy",
        idea="D-Adaptation that trusts late gradients more, so its estimate of the distance grows faster.",
        formula=r"\theta \leftarrow \theta - a\, D\, \frac{m}{\sqrt v + D \epsilon},\quad "
        r"D \leftarrow \max\left(D,\, \frac{\sum w\, \langle g, \theta_0 - \theta\rangle}{\|\sum w\, g\|_1}\right)",
        source="K. Mishchenko and A. Defazio, Prodigy: an expeditiously adaptive parameter-free learner, 2023.",
        # At the authors' 1, without noise, it swings so far beyond a valley's floor that it ends uphill on the saddle.
        default_rate=lambda curvature, length: 0.2,
        ranges={
            "estim_lr0": _FIRST_GUESS,
            "estim_lr_coef": Range(0.1, 10.0, "What the estimated distance is multiplied by.", log=True),
        },
        rate_factor=_takes_the_correction_out,
        conventions=(FACTOR_ON_TOP, NOT_CORRECTED),
    ),
)
