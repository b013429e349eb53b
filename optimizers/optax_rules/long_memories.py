"""Rules of optax with more than one average, or with averages of theta itself."""

from optimizers.kernel import Convention
from optimizers.optax_adapter import adapt
from quantities import Range

AT_Y = Convention(
    used="The path shows y, the point where the gradient is taken, between the fast z and its average x.",
    elsewhere=(
        "The authors train at y and hand over x = (y - (1 - beta1) z) / beta1 in the end. "
        "x is smoother and often lower; z is in the recorded state."
    ),
    source="optax keeps y as its parameters, and has a function that gives x.",
)
_SHARE_OF_AVERAGE = Range(0.01, 0.999, "How close y is to the average x, and how far from z.", toward_one=True)
_WEIGHT_POWER = Range(0.0, 10.0, "How much more steps with a large rate weigh in the average.")

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
        ranges={"beta1": _SHARE_OF_AVERAGE, "weight_lr_power": _WEIGHT_POWER},
        conventions=(AT_Y,),
    ),
    adapt(
        "schedule_free_adamw",
        title="Schedule-free AdamW",
        idea="RMSProp's step on z, with the gradient taken near the average of all z: it needs no schedule.",
        formula=(
            r"\begin{gathered}y = (1-\beta_1)\, z + \beta_1 x \\"
            r"z \leftarrow z - a\left(\frac{g(y)}{\sqrt{\hat v} + \epsilon} + \lambda y\right),\quad "
            r"x \leftarrow (1-c)\, x + c\, z\end{gathered}"
        ),
        source="A. Defazio et al., The road less scheduled, NeurIPS 2024.",
        default_rate=lambda curvature, length: 0.05 * length,
        ranges={"beta1": _SHARE_OF_AVERAGE, "weight_lr_power": _WEIGHT_POWER},
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
        idea="Takes the step of Adam with Nesterov's look-ahead, and adds the change since the last such step.",
        formula=r"\theta \leftarrow \theta - a \left((\alpha + \beta)\, d_t - \beta\, d_{t-1}\right),\quad "
        r"d \text{ the step of Nadam}",
        source="C. Daskalakis et al., Training GANs with optimism, ICLR 2018.",
        default_rate=lambda curvature, length: 0.01 * length,
        ranges={
            "alpha": Range(0.0, 10.0, "How much Adam's newest step weighs."),
            "beta": Range(0.0, 10.0, "How much the change of Adam's step weighs."),
        },
        conventions=(
            Convention(
                used="The step inside is Adam's with Nesterov's look-ahead, at a constant beta1.",
                elsewhere="The paper has plain Adam there. Its first steps are shorter.",
                source="optax; C. Daskalakis et al., 2018.",
            ),
        ),
    ),
)
