"""Citation: the lines that say where a file comes from, and all it takes to make it again."""

import jax

from experiments.address import address
from experiments.experiment import Experiment

VERSION, YEAR = "0.1.0", 2026


def citation(precision: str = "float64") -> str:
    """One line: which program made it, in which arithmetic."""
    program = f"Descent Lab {VERSION} ({YEAR}), an interactive loss-landscape visualizer"
    return f"{program}; {precision}, JAX {jax.__version__}."


def origin(experiment: Experiment) -> str:
    """Two lines of plain ASCII: the experiment as one string, and the citation."""
    return f"{address(experiment)}\n{citation()}"
