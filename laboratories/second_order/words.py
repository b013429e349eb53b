"""Every word of the Second order page and its pictures, in one place, ready for translation."""

from experiments.analysis.limit_point import PointKind
from experiments.analysis.quadratic_model import Shape
from laboratories.second_order.convergence import ConvergenceKind

TITLE = "Second order"
IDEA = "Near the point where it stands, every method replaces the loss by a quadratic model. Whose model fits best?"

# The controls.
LANDSCAPE_HELP = "The loss. Only losses with a known minimum θ* are here, so that there is an error to measure."
NOT_ON_OFFER = "Your race is on {landscape}. It is not on offer here: no minimum θ* of it is known."
METHOD = "Model of"
METHOD_HELP = "Whose quadratic model the map shows. A click on a path chooses it, too."
STEP = "Step"
STEP_HELP = "The moment that is shown: the model that this step goes by."
COORDINATE_HELP = "Where all methods begin."
VIEW = "What the map shows"
VIEW_HELP = "The whole map, or a close-up of the model."
VIEWS = {"map": "Map", "close": "Close-up"}
METHODS = "Methods"
METHODS_HELP = "Who walks. All begin at the same start."
NO_METHOD = "Choose at least one method."
NO_RESIDUALS = (
    "{names} is not here: it needs a loss that is a sum of squares, and {landscape} is none. "
    "Where it is, ν and JᵀJ are shown beside the methods' cost."
)
NUMBERS = "Numbers of the methods: a = {rate}"
STEPS_HELP = "How many steps each method takes, {low} to {high}."
RATE_HELP = "Of gradient descent. The other methods find the length of their steps themselves: their rate is 1."
COMPUTING = "Following every step…"

# The moment that is shown.
MOMENT = "{method}, step {step}: L = {loss}, |θ − θ*| = {error}."
SHAPES = {
    Shape.BOWL: "The model is a bowl. The ellipse is where it is as high as here, the cross is its lowest point.",
    Shape.SADDLE: (
        "The model is a saddle: it bends up one way and down the other. Its level set is a hyperbola and no ellipse. "
        "The cross is the saddle's middle: no minimum, but the method goes by it all the same."
    ),
    Shape.HILL: (
        "The model is a hill: it bends down in all directions. The cross is its highest point, "
        "and the method climbs to it."
    ),
    Shape.FLAT: "There is no model to draw here: it does not bend, or its numbers are not finite.",
}
AT_REST = "Only rounding is left of its error."
CURVATURES = "Curvatures of the model: {low} and {high}. Of the loss: {true_low} and {true_high}."
# Where its curvature comes from.
BELIEFS = {
    "gradient_descent": "Every direction has the curvature 1/a.",
    "steepest_descent": "Every direction has the curvature 1/s, with the length s that the line search finds.",
    "newton": "Its curvature is that of the loss.",
    "bfgs": "Its curvature is V⁻¹, learnt from the gradients so far. A line search decides how far to go to the cross.",
    "dfp": "Its curvature is V⁻¹, learnt from the gradients so far. A line search decides how far to go to the cross.",
    "levenberg_marquardt": "Its curvature is 2 (JᵀJ + νI). If the loss does not fall, the point stays and ν grows.",
}
SAFEGUARDED = "Its curvature is that of the loss, taken positive. The step is halved until the loss falls."
ANGLES = "The way to the cross turns {gradient} away from −g, and {newton} away from Newton's step −H⁻¹g."
DEGREES = "{angle:.0f}°"
NU_LARGE = "ν = {nu} is above all curvature of JᵀJ: a short step of gradient descent."
NU_SMALL = "ν = {nu} is below all curvature of JᵀJ: nearly Newton's step, with JᵀJ for the Hessian."
NU_BETWEEN = "ν = {nu} is between the two curvatures of JᵀJ: between gradient descent and Newton."

# In the pictures.
MAP_ALT = "Map of {landscape} with the paths of {methods}, and the quadratic model of {method} at step {step}."
ERROR_ALT = "The distance to the minimum against the step, on a logarithmic axis, for {methods}."
COST_ALT = "How far the loss is above the minimum against what it cost, for {methods}."
EIGENVALUES_ALT = "The eigenvalues of the Hessian and of the model of {method} at every step."
NU_ALT = "ν of Levenberg-Marquardt and the eigenvalues of JᵀJ at every step."
STEP_AXIS = "step"
ERROR_AXIS = "|θ − θ*|"
COST_AXIS = "cost, in evaluations of the loss"
HEIGHT_AXIS = "L − L(θ*)"
EIGENVALUES_AXIS = "|eigenvalue|"
NU_AXIS = "ν"
HOVER = "{method}<br>step %{{customdata[1]}}<extra></extra>"
HESSIAN = "H"
NEGATIVE = "negative"
# B of each method.
MODELS = {
    "gradient_descent": "I / a",
    "steepest_descent": "I / length",
    "newton": "abs(H)",
    "bfgs": "V⁻¹",
    "dfp": "V⁻¹",
    "levenberg_marquardt": "2 (JᵀJ + νI)",
}
SQUARED = "eigenvalues of JᵀJ"

# The table of convergence.
COLUMNS = ("Method", "Heads for", "|θ − θ*| at the end", "Measured", "Near θ*, theory says", "Steps until rounding")
ENDS = {
    PointKind.GLOBAL: "global minimum",
    PointKind.LOCAL: "local minimum",
    PointKind.SADDLE: "a saddle",
    PointKind.MAXIMUM: "a maximum",
    PointKind.ON_ITS_WAY: "still on its way",
    PointKind.DIVERGED: "diverged",
}
KINDS = {
    ConvergenceKind.LINEAR: "linear, ratio {ratio}",
    ConvergenceKind.SUPERLINEAR: "superlinear, order {order}",
    ConvergenceKind.QUADRATIC: "quadratic, order {order}",
    ConvergenceKind.FASTER: "faster than quadratic, order {order}",
    ConvergenceKind.AT_ONCE: "there at once",
    ConvergenceKind.UNSETTLED: "–",
}
SUPERLINEAR = "superlinear, ratio falls to 0"
THEORY = {
    ConvergenceKind.LINEAR: "linear",
    ConvergenceKind.SUPERLINEAR: "superlinear",
    ConvergenceKind.QUADRATIC: "quadratic",
}
THEORY_RATIO = "linear, ratio {ratio}"
NONE = "–"
HOW_MEASURED = (
    "Linear: each step leaves the same share of the error, its ratio. Order p: the next error is about C · errorᵖ, "
    "so that order 2 doubles the number of right digits at each step. Both are fitted to the end of a run, above "
    "rounding. “–” is where a run does not come near enough to a minimum, or has too few or too uneven steps to say."
)

# The pictures below.
CURVATURE = "Curvature and cost"
EIGENVALUES_IDEA = "Eigenvalues of H along the path of {method}, and of its model's {model}."
NEWTON_IDEA = "Eigenvalues of H along the path of Newton. It takes H itself for its model."
NEGATIVE_EIGENVALUES = "H has a negative eigenvalue at {count} of {steps} steps."
POSITIVE = "V is positive definite at every step: its smallest eigenvalue is {least}."
NOT_POSITIVE = "V is not positive definite at every step."
COST_IDEA = "A gradient counts as 2 evaluations of the loss, a Hessian as 4. A line search pays for every look."
NU_IDEA = (
    "ν over time, between the eigenvalues of JᵀJ. Far above them a step is a short one of gradient descent. "
    "Far below it is Newton's, with JᵀJ for the Hessian."
)

# The memory table.
MEMORY = "Memory of H and V"
MEMORY_IDEA = (
    "Gradient descent keeps n numbers. H and V have n². With two weights nobody minds; "
    "with {weights} weights, V of {network} would take {size}. That is why large networks are trained without it."
)
MEMORY_COLUMNS = ("Network", "Weights n", "n numbers, float32", "n²", "n² numbers, float32", "float64")
