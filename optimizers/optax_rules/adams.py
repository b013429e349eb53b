"""Rules of optax that are Adam with something changed: decay, the divisor, the average, or the first steps."""

from optimizers.kernel import Convention
from optimizers.optax_adapter import adapt
from quantities import Range

WEIGHT_DECAY = Convention(
    used="Each step also pulls theta toward the origin, by rate times weight decay times theta.",
    elsewhere=(
        "Adam with an L2 penalty adds the pull to the gradient, where it is divided by its size like the rest. "
        "On a surface whose minimum is not at the origin, either one moves the point where the walk ends."
    ),
    source="I. Loshchilov and F. Hutter, ICLR 2019.",
)

_ADAM_STEP = r"\theta \leftarrow \theta - a\, \frac{\hat m}{\sqrt{\hat v} + \epsilon}"

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
        conventions=(WEIGHT_DECAY,),
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
    ),
    adapt(
        "yogi",
        title="Yogi",
        idea="Adam whose divisor moves by small additions, so one large gradient cannot change it at once.",
        formula=r"v \leftarrow v - (1-\beta_2)\, \mathrm{sign}(v - g^2)\, g^2,\quad " + _ADAM_STEP,
        source="M. Zaheer et al., Adaptive methods for nonconvex optimization, NeurIPS 2018.",
        default_rate=lambda curvature, length: 0.03 * length,
    ),
    adapt(
        "adan",
        title="Adan",
        idea="Adds the average change of the gradient to its average, and so sees where the slope is heading.",
        formula=(
            r"\begin{gathered}m \text{ averages } g,\;\; v \text{ averages } \Delta g,\;\;"
            r" n \text{ averages } (g + (1-\beta_2) \Delta g)^2 \\"
            r"\theta \leftarrow \theta - a\, \frac{\hat m + (1-\beta_2) \hat v}{\sqrt{\hat n} + \epsilon}\end{gathered}"
        ),
        source="X. Xie et al., Adan: adaptive Nesterov momentum algorithm for faster optimizing deep models, 2022.",
        default_rate=lambda curvature, length: 0.01 * length,
        ranges={
            "beta2": Range(0.0, 0.999, "How slowly the average change of the gradient forgets.", toward_one=True),
            "beta3": Range(0.0, 0.9999, "How slowly the average of squares forgets.", toward_one=True),
        },
        conventions=(
            Convention(
                used="A beta near 1 remembers long, as in the other rules.",
                elsewhere="The paper writes 1 - beta: its 0.02, 0.08 and 0.01 are 0.98, 0.92 and 0.99 here.",
                source="optax.",
            ),
            Convention(
                used="The change of the gradient counts with the weight 1 - beta2, which is 0.08.",
                elsewhere="In the paper its weight is 0.92, so it looks much further ahead.",
                source="optax; X. Xie et al., 2022.",
            ),
        ),
    ),
    adapt(
        "acprop",
        title="ACProp",
        idea="AdaBelief that divides by what it knew before this gradient, so no gradient shortens its own step.",
        formula=r"\theta \leftarrow \theta - a\, \frac{m_t}{\sqrt{\hat s_{t-1}} + \epsilon},\quad "
        r"s \text{ averages } (g - m)^2",
        source="J. Zhuang et al., Momentum centering and asynchronous update for adaptive gradient methods, 2021.",
        default_rate=lambda curvature, length: min(0.005 * length, 1.0 / curvature),
    ),
    adapt(
        "adopt",
        title="ADOPT",
        idea="Adam that divides each gradient by the size known before it, and only then takes the average.",
        formula=(
            r"\begin{gathered}m \leftarrow \beta_1 m + (1-\beta_1)\,"
            r" \mathrm{clip}\left(\frac{g}{\max(\sqrt v, \epsilon)},\, \pm t^{1/4}\right) \\"
            r"\theta \leftarrow \theta - a\, m,\quad v \text{ averages } g^2\end{gathered}"
        ),
        source="S. Taniguchi et al., ADOPT: modified Adam can converge with any beta2 with the optimal rate, 2024.",
        default_rate=lambda curvature, length: 0.03 * length,
    ),
)
