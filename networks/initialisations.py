"""Initialisations: how far from zero the weights begin. Biases begin at zero, but where all are equal.

All of them scale the same standard normal draws, so that one seed gives the same directions whatever the scale.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from networks.architecture import Architecture

EQUAL = 0.5  # the weight that all begin with
SMALL = 0.01


@dataclass(frozen=True)
class Initialisation:
    """A way to begin.

    Attributes:
        slug: its name in addresses and files.
        title: its name on the screen.
        formula: of the standard deviation, in LaTeX.
        deviation: (fan_in, fan_out) -> the standard deviation of a layer's weights; None where all are equal.
        source: where it comes from.
    """

    slug: str
    title: str
    formula: str
    deviation: Callable[[int, int], float] | None
    source: str


_SLIDES = "Lecture slides, L4"
_ALL = (
    Initialisation("zeros", "Zeros", r"0", lambda fan_in, fan_out: 0.0, _SLIDES),
    Initialisation("equal", "All equal", r"w = 0.5", None, _SLIDES),
    Initialisation("small_normal", "Normal, σ = 0.01", r"\sigma = 0.01", lambda fan_in, fan_out: SMALL, _SLIDES),
    Initialisation("normal", "Normal, σ = 1", r"\sigma = 1", lambda fan_in, fan_out: 1.0, _SLIDES),
    Initialisation(
        "glorot",
        "Glorot",
        r"\sigma^2 = 2 / (n_\text{in} + n_\text{out})",
        lambda fan_in, fan_out: (2.0 / (fan_in + fan_out)) ** 0.5,
        "Glorot and Bengio (2010), eq. 16 with normal draws, and slides L4",
    ),
    Initialisation(
        "he",
        "He",
        r"\sigma^2 = 2 / n_\text{in}",
        lambda fan_in, fan_out: (2.0 / fan_in) ** 0.5,
        "He, Zhang, Ren and Sun (2015), arXiv:1502.01852, eq. 10, and slides L4",
    ),
)
INITIALISATIONS = {initialisation.slug: initialisation for initialisation in _ALL}


def start(architecture: Architecture, initialisation: Initialisation, seed: int) -> np.ndarray:
    r"""The weights and biases before the first step.

    $W_l \sim \mathcal{N}(0, \sigma^2)$ with the initialisation's $\sigma(n_\text{in}, n_\text{out})$, $b_l = 0$,
    and where the sums are normalised gain 1 and shift 0.

    Args:
        architecture: the network.
        initialisation: one of `INITIALISATIONS`.
        seed: of the draws.

    Returns:
        theta, shape (n,), float64.
    """
    draw = np.random.default_rng(seed)
    parts: list[np.ndarray] = []
    for part in architecture.parts:
        if part.name == "W":
            draws = draw.normal(size=part.shape)
            deviation = initialisation.deviation
            parts.append(np.full(part.shape, EQUAL) if deviation is None else draws * deviation(*part.shape))
        else:
            parts.append(np.full(part.shape, 1.0 if part.name == "gain" else 0.0))
    return np.concatenate([part.ravel() for part in parts])
