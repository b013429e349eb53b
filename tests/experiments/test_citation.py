"""The citation says which program, in which version, on which arithmetic."""

import tomllib
from pathlib import Path

import jax

from experiments import Contender, Experiment
from experiments.address import address
from experiments.citation import citation, origin


def test_the_version_is_the_projects(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    assert citation().startswith(f"Descent Lab {project['version']} (")
    assert citation().endswith(f"; float64, JAX {jax.__version__}.")


def test_the_origin_is_two_lines_of_ascii() -> None:
    experiment = Experiment(
        landscape="rosenbrock", contenders=(Contender(optimizer="adam", rate=0.1, label="é\U0001f600"),)
    )
    assert origin(experiment).splitlines() == [address(experiment), citation()]
    assert origin(experiment).isascii()
