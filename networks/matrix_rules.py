"""Rules that are made for matrices: they look at all weights of a layer at once, which two weights cannot show."""

from functools import lru_cache
from typing import Annotated, Any, NamedTuple

import jax.numpy as jnp
import optax
from optax import contrib

from networks.architecture import Architecture
from networks.forward import unpacked
from optimizers import Info, Objective, Optimizer
from quantities import Range, Scalar


class MuonHyper(NamedTuple):
    """Hyperparameters of Muon."""

    beta: Annotated[Scalar, Range(0.0, 0.999, help="How much of the momentum is kept.", toward_one=True)] = 0.95


class MuonState(NamedTuple):
    """theta, shape (n,), and what optax remembers of it, a tree."""

    theta: Any
    memory: Any


@lru_cache(maxsize=64)
def muon(architecture: Architecture) -> Optimizer:
    r"""Muon on the layers of a network, as optax has it: each matrix of weights moves by an orthogonal matrix.

    $M \leftarrow \beta M + G$, $W \leftarrow W - a \sqrt{\max(1, m / n)}\, \mathrm{NS}_5(G + \beta M)$; biases by Adam.

    Args:
        architecture: which numbers of theta make a matrix.

    Returns:
        An `Optimizer` for theta of this architecture.

    References:
        Jordan, Jin, Boza, You, Cesista, Newhouse and Bernstein, Muon, 2024; `optax.contrib.muon`.
    """

    def rule(rate: Scalar, hyper: MuonHyper) -> optax.GradientTransformation:
        return contrib.muon(learning_rate=rate, beta=hyper.beta)

    def init(theta: Any, hyper: MuonHyper) -> MuonState:
        return MuonState(theta, rule(0.0, hyper).init(unpacked(architecture, theta)))

    def step(objective: Objective, state: MuonState, rate: Scalar, hyper: MuonHyper) -> tuple[MuonState, Info]:
        gradient = objective.gradient(state.theta)
        layers = unpacked(architecture, state.theta)
        update, memory = rule(rate, hyper).update(unpacked(architecture, gradient), state.memory, layers)
        move = _in_order(architecture, update)
        return MuonState(state.theta + move, memory), Info(gradient, -move / gradient)

    return Optimizer(
        slug="muon",
        title="Muon",
        idea="Moves each layer's weights by an orthogonal matrix, so that no direction of the layer is left behind.",
        source="K. Jordan et al., Muon: an optimizer for hidden layers in neural networks, 2024; optax.contrib.muon.",
        hyper=MuonHyper,
        init=init,
        step=step,
        default_rate=lambda curvature, length: 0.01 * length,
        written=r"W \leftarrow W - a\, \mathrm{NS}_5(g + \beta m)",
    )


def _in_order(architecture: Architecture, layers: Any) -> Any:
    """Theta's pieces as one vector again; a tree would be flattened in the order of its names."""
    return jnp.concatenate([jnp.ravel(layers[part.layer][part.name]) for part in architecture.parts])


MATRIX_RULES = {"muon": muon}
