"""Rules of optax with more than one average, or with averages of theta itself."""

from optimizers.disagreements import AT_Y
from optimizers.hyperparameters import ShareOfAverage, WeightPower
from optimizers.kernel import Convention
from optimizers.optax_adapter import adapt
from optimizers.optax_numbers import range_of
from quantities import Range

RULES = (
    adapt(
        "ademamix",
        title="AdEMAMix",
        idea="Adam with a second average that remembers thousands of steps, added to the first.",
        formula=r"\theta \leftarrow \theta - a\, \frac{\hat m_1 + \alpha\, m_2}{\sqrt{\hat v} + \epsilon}",
        source="M. Pagliardini, P. Ablin and D. Grangier, The AdEMAMix optimizer: better, faster, older, 2024.",
        default_rate=lambda curvature, length: 0.03 * length,
        ranges={
            "beta3": Range(0.0, 0.99999, "How slowly the long average forgets.", toward_one=True),
            "alpha": Range(0.0, 100.0, "How much the long average weighs."),
        },
        conventions=(
            Convention(
                used="The weight and the memory of the long average are the same in every step.",
                elsewhere=(
                    "The authors let both grow to these numbers at the start of a long run, as an option. "
                    "The long average then has less of a say in the first steps."
                ),
                source="M. Pagliardini et al., 2024, algorithm 1 without its schedulers; optax.",
            ),
        ),
    ),
    adapt(
        "simplified_ademamix",
        title="Simplified AdEMAMix",
        idea="Adam's divisor under a sum of gradients that fades slowly, with the newest gradient added once more.",
        formula=r"m \leftarrow \beta_1 m + g,\quad "
        r"\theta \leftarrow \theta - a\, \frac{m + \alpha\, g}{\sqrt{\hat v} + \epsilon}",
        source="D. Morwani et al., Connections between Schedule-Free optimizers, AdEMAMix, and accelerated SGD, 2025.",
        default_rate=lambda curvature, length: 0.0003 * length,
        ranges={"alpha": Range(0.0, 1000.0, "How much the newest gradient weighs beside the sum.")},
    ),
    adapt(
        "madgrad",
        title="MADGRAD",
        idea="Every step starts anew from the first point: the sum of all gradients over a cube root of their squares.",
        formula=(
            r"z = \theta_0 - \frac{\sum a \sqrt{t}\, g}{\sqrt[3]{\sum a \sqrt{t}\, g^2} + \epsilon},\quad "
            r"\theta \leftarrow \mu\, \theta + (1-\mu)\, z"
        ),
        source="A. Defazio and S. Jelassi, Adaptivity without compromise, arXiv:2101.11075, 2021.",
        default_rate=lambda curvature, length: 0.003 * length,
        conventions=(
            Convention(
                used="Epsilon is also added to the learning rate.",
                elsewhere="The paper adds it to the cube root alone. At the smallest epsilon nothing is left of it.",
                source="optax and the authors' program.",
            ),
        ),
    ),
    adapt(
        "schedule_free_sgd",
        title="Schedule-free SGD",
        idea="Plain descent on z, with the gradient taken near the average of all z: the average replaces a schedule.",
        formula=(
            r"\begin{gathered}y = (1-\beta_1)\, z + \beta_1 x,\quad z \leftarrow z - a\, g(y) \\"
            r"x \leftarrow (1-c)\, x + c\, z\end{gathered}"
        ),
        source="A. Defazio et al., The road less scheduled, NeurIPS 2024.",
        default_rate=lambda curvature, length: 0.5 / curvature,
        ranges={"beta1": range_of(ShareOfAverage), "weight_lr_power": range_of(WeightPower)},
        conventions=(AT_Y,),
    ),
    adapt(
        "optimistic_gradient_descent",
        title="Optimistic gradient descent",
        idea="Adds the change since the last gradient, as if the next change would be the same.",
        formula=r"\theta \leftarrow \theta - a \left((\alpha + \beta)\, g_t - \beta\, g_{t-1}\right)",
        source="A. Mokhtari et al., A unified analysis of extra-gradient and optimistic gradient methods, 2020.",
        default_rate=lambda curvature, length: 0.3 / curvature,
        ranges={
            "alpha": Range(0.0, 10.0, "How much the newest gradient weighs."),
            "beta": Range(0.0, 10.0, "How much the change of the gradient weighs."),
        },
    ),
    adapt(
        "optimistic_adam_v2",
        title="Optimistic Adam",
        idea="Takes the step of Adam, and adds the change since the step before, as if it would go on.",
        formula=r"\theta \leftarrow \theta - a \left((\alpha + \beta)\, d_t - \beta\, d_{t-1}\right),\quad "
        r"d = \frac{\hat m}{\sqrt{\hat v} + \epsilon}",
        source="C. Daskalakis et al., Training GANs with optimism, ICLR 2018.",
        default_rate=lambda curvature, length: 0.01 * length,
        fixed={"nesterov": False},
        ranges={
            "alpha": Range(0.0, 10.0, "How much Adam's newest step weighs."),
            "beta": Range(0.0, 10.0, "How much the change of Adam's step weighs."),
        },
        conventions=(
            Convention(
                used="The step inside is plain Adam's.",
                elsewhere="optax takes Nadam's unless it is told otherwise; its first steps are longer.",
                source="C. Daskalakis et al., 2018, algorithm 1.",
            ),
            Convention(
                used="The first step has none before it to compare with, and is Adam's own.",
                elsewhere=(
                    "The paper leaves it open, since a correction by 1 - beta^0 divides by zero. Programs that take "
                    "the step before it as zero move twice as far in it."
                ),
                source="optax.",
            ),
        ),
    ),
)
