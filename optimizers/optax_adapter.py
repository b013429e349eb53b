"""Any rule of optax as an optimizer of this house.

optax builds a rule from numbers and keeps its state in a tree of its own. Here the rule is built
anew inside every step from traced numbers, so that no control recompiles, and the tree is laid out
flat: a field for each of its arrays, all float64, so that it is recorded like any other memory.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Annotated, Any

import jax
import jax.numpy as jnp
import optax
from jax import tree_util
from jaxtyping import PyTree
from optax import contrib

from optimizers.kernel import Convention, Info, Objective, Optimizer, Theta
from optimizers.optax_numbers import numbers_of
from quantities import ParameterSpec, Range, Scalar

RATE_OF_A_MOVE = Convention(
    used="The effective rate shown is the move divided by the newest gradient, coordinate by coordinate.",
    elsewhere=(
        "Rules written here report the factor in front of the newest gradient. optax does not tell it, so with "
        "momentum the two differ, and where the gradient passes through zero the quotient has no meaning."
    ),
    source="The rule itself is run as optax gives it.",
)


def adapt(
    slug: str,
    *,
    title: str,
    idea: str,
    formula: str,
    source: str,
    default_rate: Callable[[float, float], float],
    rate_name: str = "learning_rate",
    ranges: Mapping[str, Range] | None = None,
    needs_value: bool = False,
    fixed: Mapping[str, Any] | None = None,
    rate_factor: Callable[[Any, Scalar], Scalar] | None = None,
    conventions: tuple[Convention, ...] = (),
) -> Optimizer:
    """The rule that optax or optax.contrib has under this name, as an optimizer.

    Args:
        slug: optax's name of the factory. Its numeric arguments become the hyperparameters.
        title, idea, formula, source, default_rate: as in `Optimizer`.
        rate_name: which argument the learning rate is.
        ranges: for numbers that mean something else here than in other rules, by the house's name.
        needs_value: whether its update asks for the loss, too.
        fixed: arguments that are set for good, because optax's default is not the rule of the paper.
        rate_factor: (hyper, steps taken) -> what the rate is multiplied by, where optax has a factor in
            it that the paper has not.
        conventions: those beside `RATE_OF_A_MOVE`.
    """
    factory = getattr(optax, slug, None) or getattr(contrib, slug)
    numbers = numbers_of(factory, rate_name, ranges or {})

    def rule(rate: Scalar, hyper: Any) -> optax.GradientTransformationExtraArgs:
        given = {**(fixed or {}), **numbers.as_optax_calls_them(hyper)}
        used = partial(_times, rate, rate_factor, hyper) if rate_factor else rate
        return optax.with_extra_args_support(factory(**{rate_name: used}, **given))

    def init(theta: Theta, hyper: Any) -> Any:
        """At theta, with the state that optax begins with."""
        return _flat(theta, rule(0.0, hyper).init(theta))

    def step(objective: Objective, state: Any, rate: Scalar, hyper: Any) -> tuple[Any, Info]:
        """optax's update, applied. The effective rate is the move divided by the gradient, per coordinate."""
        transformation = rule(rate, hyper)
        gradient = objective.gradient(state.theta)
        memory = _as_optax_keeps_it(state, jax.eval_shape(transformation.init, state.theta))
        asked: dict[str, Scalar] = {"value": objective.value(state.theta)} if needs_value else {}
        update, memory = transformation.update(gradient, memory, state.theta, **asked)
        move = jnp.asarray(update)
        info = Info(gradient, effective_rate=-move / gradient, values=1.0 if needs_value else 0.0)
        return _flat(state.theta + move, memory), info

    return Optimizer(
        slug=slug,
        title=title,
        idea=idea,
        written=formula,
        source=source,
        hyper=_bundle(numbers.kinds, numbers.defaults),
        init=init,
        step=step,
        default_rate=default_rate,
        conventions=(*conventions, RATE_OF_A_MOVE),
    )


def _bundle(kinds: Mapping[str, Range], defaults: Mapping[str, float]) -> ParameterSpec:
    """The NamedTuple class of these numbers, declared as one written by hand would be."""
    bundle = namedtuple("Hyper", kinds, defaults=defaults.values())
    bundle.__annotations__ = {name: Annotated[Scalar, kind] for name, kind in kinds.items()}
    return bundle


def _times(rate: Scalar, factor: Callable[[Any, Scalar], Scalar], hyper: Any, count: Scalar) -> Scalar:
    """The rate of step number `count`, from 0 on, as optax asks a schedule for it."""
    return rate * factor(hyper, count)


def _flat(theta: Theta, memory: PyTree) -> Any:
    """State(theta, one field for each array in optax's state)."""
    leaves = tree_util.tree_leaves_with_path(memory)
    fields = _state_class(tuple(_name(path) for path, _ in leaves))
    return fields(theta, *(jnp.asarray(leaf, theta.dtype) for _, leaf in leaves))


def _as_optax_keeps_it(state: Any, shapes: PyTree) -> PyTree:
    """The inverse: optax's tree, counters and truth values again of their own types."""
    leaves, structure = jax.tree.flatten(shapes)
    kept = zip(state[1:], leaves, strict=True)
    return jax.tree.unflatten(structure, [jnp.asarray(value).astype(shape.dtype) for value, shape in kept])


def _name(path: tuple[Any, ...]) -> str:
    """What optax calls the array: the innermost name on the way to it."""
    return [str(key.name) for key in path if isinstance(key, tree_util.GetAttrKey)][-1]


@cache
def _state_class(names: tuple[str, ...]) -> Any:
    """State's NamedTuple class; a name that occurs again gets a number."""
    unique = [name if (seen := names[:i].count(name)) == 0 else f"{name}_{seen + 1}" for i, name in enumerate(names)]
    return namedtuple("State", ["theta", *unique])
