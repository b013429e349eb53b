"""The symbols of the rules, as the lectures write them. A hyperparameter's symbol has the hyperparameter's name."""

from expressions import VECTOR, Call, Expression, Number, Symbol

# what every step has
theta = Symbol("theta", "θ", VECTOR)
g = Symbol("g", "g", VECTOR)  # the gradient that the step uses
a = Symbol("a", "a")  # the learning rate
t = Symbol("t", "t")  # the number of the step, from 1 on
effective_rate = Symbol("effective_rate", "α", VECTOR)  # as reported; only read, never written

# hyperparameters
beta = Symbol("beta", "β")
beta1 = Symbol("beta1", "β", below="1")
beta2 = Symbol("beta2", "β", below="2")
beta3 = Symbol("beta3", "β", below="3")
rho = Symbol("rho", "ρ")
epsilon = Symbol("epsilon", "ε")
eps_root = Symbol("eps_root", "ε", below="√")
weight_decay = Symbol("weight_decay", "λ")
momentum_decay = Symbol("momentum_decay", "ψ")
factor = Symbol("factor", "f")
lower_bound = Symbol("lower_bound", "L", below="min")
eta_minus = Symbol("eta_minus", "η", below="−")
eta_plus = Symbol("eta_plus", "η", below="+")
min_step_size = Symbol("min_step_size", "Δ", below="min")
max_step_size = Symbol("max_step_size", "Δ", below="max")
weight_lr_power = Symbol("weight_lr_power", "p")

# memory, and what is computed on the way
m = Symbol("m", "m", VECTOR)  # average of the gradients
m_hat = Symbol("m_hat", "m", VECTOR, accent="hat")
v = Symbol("v", "v", VECTOR)  # velocity, or average of the squared gradients
v_hat = Symbol("v_hat", "v", VECTOR, accent="hat")
s = Symbol("s", "s", VECTOR)  # average of the squared gradients of RMSProp; the move of a quasi-Newton step
s_hat = Symbol("s_hat", "s", VECTOR, accent="hat")
c = Symbol("c", "c", VECTOR)  # sum of the squared gradients
u = Symbol("u", "u", VECTOR)  # the largest
d = Symbol("d", "d", VECTOR)  # a step before the rate


def gradient(point: Expression) -> Call:
    """The gradient of the step's loss at a point."""
    return Call("gradient", (point,))


def loss(point: Expression) -> Call:
    """The step's loss at a point."""
    return Call("loss", (point,))


def sqrt(expression: Expression) -> Call:
    return Call("sqrt", (expression,))


def absolute(expression: Expression) -> Call:
    return Call("abs", (expression,))


def sign(expression: Expression) -> Call:
    return Call("sign", (expression,))


def maximum(one: Expression | float, other: Expression | float) -> Call:
    return Call("max", (_node(one), _node(other)))


def minimum(one: Expression | float, other: Expression | float) -> Call:
    return Call("min", (_node(one), _node(other)))


def dot(one: Expression, other: Expression) -> Call:
    """one' other, of two vectors."""
    return Call("dot", (one, other))


def norm(expression: Expression) -> Call:
    return Call("norm", (expression,))


def outer(one: Expression, other: Expression) -> Call:
    """one other', of two vectors: a matrix."""
    return Call("outer", (one, other))


def inverted(expression: Expression) -> Call:
    return Call("inverse", (expression,))


def first(expression: Expression) -> Call:
    """The first number of a vector or a matrix."""
    return Call("first", (expression,))


def equal(one: Expression, other: Expression | float) -> Call:
    """Whether both are the same."""
    return Call("equal", (one, _node(other)))


IDENTITY = Call("identity", ())


def _node(operand: Expression | float) -> Expression:
    return operand if isinstance(operand, Expression) else Number(float(operand))
