"""Rules of optax that keep only the sign of the gradient, or measure it as one vector beside theta."""

from optimizers.kernel import Convention
from optimizers.optax_adapter import adapt
from quantities import Range

WHOLE_VECTOR = Convention(
    used="theta counts as one layer: the lengths are those of the whole vectors theta and g.",
    elsewhere=(
        "In a network every layer has its own ratio. Here a step is a share of the distance from the origin, "
        "so the same surface moved elsewhere gives another walk."
    ),
    source="optax, with theta as a single array.",
)

RULES = (
    adapt(
        "sign_sgd",
        title="Sign SGD",
        idea="Only the sign of each slope counts: every step goes the same distance along every axis.",
        formula=r"\theta \leftarrow \theta - a\, \mathrm{sign}(g)",
        source="J. Bernstein et al., signSGD: compressed optimisation for non-convex problems, ICML 2018.",
        default_rate=lambda curvature, length: 0.005 * length,
    ),
    adapt(
        "signum",
        title="Signum",
        idea="The sign of the average gradient: a few gradients the other way do not turn it.",
        formula=r"m \leftarrow \beta m + (1-\beta)\, g,\quad \theta \leftarrow \theta - a\, \mathrm{sign}(m)",
        source="J. Bernstein et al., signSGD: compressed optimisation for non-convex problems, ICML 2018.",
        default_rate=lambda curvature, length: 0.005 * length,
    ),
    adapt(
        "lion",
        title="Lion",
        idea="The sign of an average that leans toward the newest gradient; found by a search over programs.",
        formula=(
            r"\begin{gathered}\theta \leftarrow \theta - a \left("
            r"\mathrm{sign}(\beta_1 m + (1-\beta_1)\, g) + \lambda \theta\right) \\"
            r"m \leftarrow \beta_2 m + (1-\beta_2)\, g\end{gathered}"
        ),
        source="X. Chen et al., Symbolic discovery of optimization algorithms, NeurIPS 2023.",
        default_rate=lambda curvature, length: 0.003 * length,
        ranges={
            "beta1": Range(0.0, 0.999, "How much the average counts beside the newest gradient.", toward_one=True),
            "beta2": Range(0.0, 0.9999, "How slowly the average of gradients forgets.", toward_one=True),
        },
    ),
    adapt(
        "sm3",
        title="SM3",
        idea="AdaGrad with less memory and momentum; with two parameters there is nothing to save.",
        formula=r"c \leftarrow c + g^2,\quad m \leftarrow \beta m + (1-\beta)\frac{g}{\sqrt{c + \epsilon}},\quad "
        r"\theta \leftarrow \theta - a\, m",
        source="R. Anil et al., Memory-efficient adaptive optimization, NeurIPS 2019.",
        default_rate=lambda curvature, length: 0.2 * length,
    ),
    adapt(
        "novograd",
        title="NovoGrad",
        idea="Divides the gradient by its length as a whole, then adds it to a velocity.",
        formula=(
            r"\begin{gathered}v \leftarrow \beta_2 v + (1-\beta_2) \|g\|^2 \\"
            r"m \leftarrow \beta_1 m + \frac{g}{\sqrt v + \epsilon} + \lambda \theta,\quad "
            r"\theta \leftarrow \theta - a\, m\end{gathered}"
        ),
        source="B. Ginsburg et al., Stochastic gradient methods with layer-wise adaptive moments, 2019.",
        default_rate=lambda curvature, length: 0.001 * length,
        conventions=(WHOLE_VECTOR,),
    ),
    adapt(
        "lamb",
        title="LAMB",
        idea="The direction of Adam, stretched to a share of theta's own length.",
        formula=r"d = \frac{\hat m}{\sqrt{\hat v} + \epsilon} + \lambda \theta,\quad "
        r"\theta \leftarrow \theta - a\, \frac{\|\theta\|}{\|d\|}\, d",
        source="Y. You et al., Large batch optimization for deep learning: training BERT in 76 minutes, ICLR 2020.",
        default_rate=lambda curvature, length: 0.005,
        conventions=(WHOLE_VECTOR,),
    ),
    adapt(
        "fromage",
        title="Fromage",
        idea="Steps that are a share of theta's own length, followed by a small shrinking so that theta cannot grow.",
        formula=r"\theta \leftarrow \frac{1}{\sqrt{1 + a^2}} \left(\theta - a\, \frac{\|\theta\|}{\|g\|}\, g\right)",
        source="J. Bernstein et al., On the distance between two neural networks and the stability of learning, 2020.",
        default_rate=lambda curvature, length: 0.005,
        ranges={"min_norm": Range(1e-16, 1.0, "Lengths below this count as this long.", log=True)},
        conventions=(WHOLE_VECTOR,),
    ),
)
