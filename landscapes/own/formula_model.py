"""A data set whose model is a formula in x, theta_0 and theta_1."""

from dataclasses import dataclass, field
from typing import Any

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from expressions import Expression
from expressions.formulas import in_jax, in_numpy
from landscapes.data_set import DataSet, Theta


def link(u: Any) -> Any:
    """f = u: the formula is the whole model."""
    return u


@dataclass(frozen=True, eq=False)
class FormulaModel(DataSet):
    """A data set that a formula of the dialect MODEL is fitted to.

    Attributes:
        tree: the formula.
    """

    tree: Expression = field(kw_only=True)

    def predictor(self, theta: Theta) -> Float[Array, " examples"]:
        """f(x_i), traced."""
        x = jnp.asarray(self.x, jnp.asarray(theta).dtype)
        return in_jax(self.tree, {"x": x, "t0": theta[0], "t1": theta[1]})

    def predictors(self, thetas: np.ndarray, examples: np.ndarray) -> np.ndarray:
        """The same in NumPy."""
        t0, t1 = thetas[:, :1], thetas[:, 1:]
        return in_numpy(self.tree, {"x": self.x[examples], "t0": t0, "t1": t1})
