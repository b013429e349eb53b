"""The six rules of the house hold, and each check sees a rule that is broken."""

import subprocess
from pathlib import Path, PurePath

import pytest

from tests.imports import Module, circle, modules, read
from tests.layers import LOOPS, MOST_OF_A_FAMILY, ROOMS, THE_LOOPS, families, faults

NOT_ROOMS = {"tests", "benchmarks", "docs", "script"}


@pytest.fixture(scope="module")
def house(root: Path) -> list[Module]:
    return modules(root, ROOMS)


def test_no_module_breaks_a_rule(house: list[Module]) -> None:
    assert [fault for module in house for fault in faults(module)] == []


def test_every_room_that_is_there_is_looked_at(root: Path, house: list[Module]) -> None:
    there = {path.name for path in root.iterdir() if path.is_dir() and any(path.rglob("*.py"))}
    there |= {path.stem for path in root.glob("*.py")}
    assert {name for name in there if not name.startswith(".")} - NOT_ROOMS == set(ROOMS)
    assert {module.room for module in house} == set(ROOMS)


def test_imports_have_no_circle(house: list[Module]) -> None:
    assert circle(house) == []


def test_the_loops_are_where_they_should_be(house: list[Module]) -> None:
    loops = [module for module in house if module.name in THE_LOOPS]
    assert len(loops) == len(THE_LOOPS)
    assert all("jit" in module.words and module.words & LOOPS for module in loops)


def test_no_folder_has_a_family_of_more_than_three(root: Path) -> None:
    listed = subprocess.run(["git", "ls-files", "*.py", "*.js"], cwd=root, capture_output=True, text=True, check=True)
    product = [PurePath(file) for file in listed.stdout.splitlines() if not file.startswith("tests/")]
    assert len(product) > 200
    assert families(product) == []


def test_the_architecture_begins_with_its_terms(root: Path) -> None:
    sections = [line for line in (root / "docs" / "architecture.md").read_text().splitlines() if line.startswith("## ")]
    assert sections[0] == "## Terms"


ROOMS_BROKEN = [
    ("landscapes.cliff", "from optimizers import adam"),
    ("landscapes.cliff", "import experiments.run"),
    ("optimizers.adamw", "from landscapes.landscape import Theta"),
    ("optimizers.adamw", "def step():\n    import experiments"),
    ("quantities", "from landscapes import LANDSCAPES"),
    ("experiments.film", "import views"),
    ("experiments.film", "from command_line.main import main"),
    ("experiments.sweep", "from command_line.sweep.main import main"),
    ("experiments.__main__", "import views"),
    ("experiments.shown", "import views"),
    ("experiments.shown", "from importlib import import_module\nimport_module('interface.widgets')"),
    ("experiments.result", "from importlib import import_module\nimport_module('views.notebook')"),
    ("experiments.sweep.__main__", "import views"),
    ("experiments.film", "'''What a laboratory needs.'''"),
    ("views.gif", "import interface.widgets"),
    ("views.gif", "from app import app"),
    ("views.gif", "import routes"),
    ("interface.widgets", "from laboratories.noise import words"),
    ("interface.widgets", "from pages.race import words"),
    ("laboratories.noise.page", "from pages.race import words"),
    ("laboratories.noise.page", "from app import app"),
    ("pages.race.race", "from routes.api import trajectories"),
    ("routes.api", "from interface import widgets"),
    ("workers.pool", "from routes import routes"),
    ("command_line.main", "from pages.race import race"),
    ("routes.api", "from deploy import words"),
]
LABORATORIES_BROKEN = [
    ("laboratories.schedules.record", "from laboratories.noise import record"),
    ("laboratories.schedules.ball", "import laboratories.noise.noise_ball"),
]
FLOORS_BROKEN = [
    ("laboratories.noise.noise_ball", "import streamlit as st"),
    ("laboratories.noise.words", "import streamlit as st"),
    ("laboratories.noise.charts.curves", "import streamlit as st"),
    ("views.gif", "import streamlit"),
    ("views.player.payload", "from streamlit import components"),
    ("routes.api", "import streamlit"),
    ("laboratories.noise.noise_ball", "import plotly.graph_objects as go"),
    ("laboratories.noise.page", "import plotly.graph_objects as go"),
    ("experiments.film", "from plotly import express"),
    ("laboratories.noise.noise_ball", "from views.format import digits"),
    ("laboratories.noise.charts.curves", "import jax"),
]
COMPUTING_BROKEN = [
    ("views.gif", "import jax.numpy as jnp"),
    ("routes.api", "import jax"),
    ("pages.race.race", "from scipy import optimize"),
    ("command_line.main", "import jax.numpy as jnp"),
    ("laboratories.noise.page.ball", "import numpy as np"),
    ("laboratories.noise.controls", "import numpy as np"),
    ("pages.race.race", "import numpy as np"),
    ("interface.widgets", "from numpy import asarray"),
    ("experiments.run_again", "from jax import lax\nlax.scan(f, 0, None)"),
    ("laboratories.noise.noise_ball", "from jax.lax import fori_loop"),
    ("optimizers.adamw", "from jax.lax import while_loop as loop"),
    ("optimizers.line_search", "from jax import lax\nlax.scan(f, 0, None)"),
]
NAMES_BROKEN = [
    ("experiments.film", "def frames(told): ..."),
    ("experiments.film", "class Swarm: ..."),
    ("views.gif", "ground_map = 1"),
    ("pages.race.race", "for who in contenders: ..."),
]


@pytest.mark.parametrize(
    ("name", "text"), [*ROOMS_BROKEN, *LABORATORIES_BROKEN, *FLOORS_BROKEN, *COMPUTING_BROKEN, *NAMES_BROKEN]
)
def test_a_broken_rule_is_reported(name: str, text: str) -> None:
    (fault,) = faults(read(name, text))
    assert fault.startswith(f"{name} ")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "landscapes.cliff",
            "import jax.numpy as jnp\nfrom quantities import Range",
        ),
        ("landscapes.cliff", "import jax\njax.jit(f, inline=True)"),
        (
            "experiments.run",
            "import jax\nfrom jax import lax\njax.jit(lax.fori_loop)",
        ),
        ("experiments.__main__", "from command_line.main import main"),
        ("experiments.shown", "from importlib import import_module\nimport_module('views.notebook')"),
        ("experiments.sweep.__main__", "from command_line.sweep.main import main"),
        ("optimizers.line_search", "from jax import lax\nlax.while_loop(f, g, 0)"),
        ("views.component", "import plotly\nfrom streamlit.components.v2 import component"),
        ("interface.widgets", "import streamlit as st\nfrom views.format import digits\nfrom . import words"),
        ("laboratories.noise.noise_ball", "import jax\nimport numpy as np\nfrom laboratories.noise.bound import bound"),
        (
            "laboratories.noise.charts.curves",
            "import numpy as np\nimport plotly.graph_objects as go\nimport views",
        ),
        ("laboratories.noise.page", "import streamlit as st\nfrom interface import widgets\nfrom views import palette"),
        ("pages.race.race", "import streamlit as st\nfrom laboratories.noise import page\nfrom experiments import run"),
        ("command_line.main", "import click\nfrom experiments import run\nfrom views.export_formats import FORMATS"),
        ("app", "import streamlit as st\nfrom laboratories.noise.warm_up import warm_up\nfrom routes import routes"),
    ],
)
def test_what_is_allowed_is_not_reported(name: str, text: str) -> None:
    assert faults(read(name, text)) == []


def test_a_circle_is_found() -> None:
    texts = {"a.one": "from a.two import x", "a.two": "from a import three", "a.three": "import a.one"}
    found = circle([read(name, text) for name, text in texts.items()])
    assert set(found) == set(texts)
    assert circle([read("a.one", "from a.two import x"), read("a.two", "import a")]) == []


def test_a_family_is_found_in_a_folder_and_among_folders() -> None:
    four = [PurePath("views", f"noise_{name}.py") for name in "abcd"]
    assert families(four) == ["views/noise*"]
    assert families(four[:MOST_OF_A_FAMILY]) == []
    assert families([PurePath(f"lab_{name}", "page.py") for name in "abcd"]) == ["./lab*"]
