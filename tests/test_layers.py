"""The rooms know each other one way only, and nobody loops over steps but the two who may."""

from pathlib import Path

import pytest

from tests.layers import COMMAND_LINE, THE_LOOPS, faults, modules, read

NOT_ROOMS = {"tests", "benchmarks", "docs", "script"}


def test_nobody_breaks_a_rule(root: Path) -> None:
    assert [fault for module in modules(root) for fault in faults(module)] == []


def test_every_room_that_is_there_is_looked_at(root: Path) -> None:
    looked_at = {module.room for module in modules(root)}
    assert {"quantities", "landscapes", "optimizers", "experiments"} <= looked_at
    looked_at.remove(COMMAND_LINE)
    there = {path.name for path in root.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    there |= {path.stem for path in root.glob("*.py")}
    assert {name for name in there if not name.startswith(".")} - NOT_ROOMS == looked_at


def test_the_loops_are_where_they_should_be(root: Path) -> None:
    loops = [module for module in modules(root) if module.name in THE_LOOPS]
    assert len(loops) == len(THE_LOOPS)
    assert all({"jit", "fori_loop"} <= module.words for module in loops)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("landscapes.cliff", "from optimizers import adam"),
        ("landscapes.cliff", "import experiments.run"),
        ("optimizers.adamw", "from landscapes.landscape import Theta"),
        ("optimizers.adamw", "def step():\n    import experiments"),
        ("quantities", "from landscapes import LANDSCAPES"),
        ("experiments.film", "import views"),
        ("experiments.film", "from command_line.main import main"),
        ("views.gif", "import command_line.main"),
        ("command_line.main", "import streamlit"),
        ("command_line.main", "from views.player import player\nfrom pages import race"),
        ("command_line.main", "import app"),
        ("command_line.main", "import jax.numpy as jnp"),
        ("experiments.film", "from pages import race"),
        ("views.gif", "import pages.race.race.page"),
        ("views.gif", "from app import app"),
        ("views.gif", "import routes"),
        ("routes.api", "from pages import race"),
        ("routes.api", "import streamlit"),
        ("routes.api", "import jax"),
        ("pages.race.race.page", "from routes.api import trajectories"),
        ("pages.race.race.page", "from app import app"),
        ("experiments.film", "import streamlit as st"),
        ("views.gif", "import streamlit"),
        ("views.player.payload", "from streamlit import components"),
        ("laboratories.starting_points.payload", "from streamlit import components"),
        ("landscapes.cliff", "import plotly.graph_objects as go"),
        ("experiments.film", "from plotly import express"),
        ("views.gif", "import jax.numpy as jnp"),
        ("views.gif", "from jax import numpy"),
        ("pages.race.race.page", "import jax"),
        ("pages.race.race.page", "from scipy import optimize"),
        ("experiments.film", "import jax\nf = jax.jit(g)"),
        ("laboratories.noise.noise_ball", "from jax import jit"),
        ("experiments.run_again", "from jax import lax\nlax.scan(f, 0, None)"),
        ("optimizers.adamw", "from jax.lax import while_loop as loop"),
        ("optimizers.adamw", "import jax\njax.lax.fori_loop(0, 1, f, x)"),
        ("optimizers.line_search", "from jax import lax\nlax.scan(f, 0, None)"),
        ("landscapes.waves", "from jax import lax\nlax.scan(f, 0, None)"),
    ],
)
def test_a_broken_rule_is_told(name: str, text: str) -> None:
    (fault,) = faults(read(name, text))
    assert fault.startswith(name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "landscapes.cliff",
            "import jax.numpy as jnp\nfrom quantities import Range\nfrom landscapes.landscape import Theta",
        ),
        ("experiments.run", "from functools import partial\nimport jax\nfrom optimizers import OPTIMIZERS\njax.jit(f)"),
        (
            "experiments.ensemble.loop",
            "from functools import partial\nimport jax\nfrom jax import lax\njax.jit(lax.fori_loop)",
        ),
        ("experiments.analysis.terrain", "import jax\njax.vmap(f)(x)"),
        ("optimizers.line_search", "from jax import lax\nlax.while_loop(f, g, 0)"),
        ("landscapes.waves", "import jax\njax.jit(f, inline=True)"),
        ("views.component", "import plotly\nfrom streamlit.components.v2 import component"),
        ("views.player", "from experiments.trajectory import Result\nfrom views.component import view"),
        ("command_line.main", "import click\nfrom experiments import run\nfrom views.export_formats import FORMATS"),
        ("pages.race.race.page", "import streamlit as st\nfrom views.player import player\nfrom . import widgets"),
        ("app", "import streamlit as st\nfrom pages import race\nfrom views.export_formats import FORMATS"),
    ],
)
def test_what_is_allowed_is_not_told(name: str, text: str) -> None:
    assert faults(read(name, text)) == []
