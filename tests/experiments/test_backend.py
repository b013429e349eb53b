"""JAX is set up before anything compiles: float64, a loop that is one native function, a cache on disk.

Each setting is looked at in a Python of its own, since JAX reads it only once.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from experiments.record import layout
from experiments.run import CAPACITIES
from optimizers import OPTIMIZERS
from tests.experiments.compiled import program
from tests.kernel_table import FEW_LANDSCAPES

TWO_DEVICES = "--xla_force_host_platform_device_count=2"
THRESHOLD = "xla_cpu_small_while_loop_byte_threshold"
# XLA marks a loop that it compiles into one native function, instead of one call for each operation.
NATIVE = 'frontend_attributes={xla_cpu_small_call="true"}'


def look(root: Path, *words: str, **environment: str) -> dict[str, Any]:
    """What a fresh Python finds, with these variables and no others of JAX's."""
    plain = {k: v for k, v in os.environ.items() if k != "XLA_FLAGS" and not k.startswith("JAX_")}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.experiments.compiled", *words],
        cwd=root,
        env=plain | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


# Each Python takes two seconds to start, so one answers all that it can: nothing set but where the user's cache is,
# and flags and a cache of the user's own.
@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def plain(root: Path, home: Path) -> dict[str, Any]:
    return look(root, "compile", XDG_CACHE_HOME=str(home))


@pytest.fixture(scope="module")
def own(root: Path, home: Path) -> dict[str, Any]:
    return look(root, "compile", XLA_FLAGS=TWO_DEVICES, JAX_COMPILATION_CACHE_DIR=str(home / "mine"))


def test_numbers_are_float64(plain: dict[str, Any]) -> None:
    assert plain["x64"] is True
    assert plain["dtype"] == "float64"


def test_the_flag_is_set_once(plain: dict[str, Any]) -> None:
    assert plain["flags"].count(THRESHOLD) == 1


def test_the_users_own_flags_are_kept_and_work(own: dict[str, Any]) -> None:
    assert own["flags"].split()[0] == TWO_DEVICES
    assert THRESHOLD in own["flags"]
    assert own["devices"] == 2
    assert NATIVE in own["program"]


def test_a_threshold_of_the_users_own_is_left_alone(root: Path) -> None:
    own = f"--xla_backend_extra_options={THRESHOLD}=1"
    found = look(root, "compile", XLA_FLAGS=own)
    assert found["flags"] == own
    # The same program without the flag is not native: this is what the next test would see.
    assert " while(" in found["program"]
    assert NATIVE not in found["program"]


# Of each optimizer the smaller loop, which other tests compile as well. Whether a loop is native depends on the bytes
# that it works on, so that of the larger ones the widest record speaks for all.
WIDEST = max(OPTIMIZERS, key=lambda slug: layout(OPTIMIZERS[slug]).width)


@pytest.mark.parametrize(
    ("optimizer", "landscape", "rows"),
    [
        *((slug, "rosenbrock", CAPACITIES[0]) for slug in OPTIMIZERS),
        *((WIDEST, slug, CAPACITIES[1]) for slug in FEW_LANDSCAPES),
        *(("adam", slug, CAPACITIES[1]) for slug in FEW_LANDSCAPES),
    ],
)
def test_the_loop_is_one_native_function(optimizer: str, landscape: str, rows: int) -> None:
    # A line search is a loop of its own within; what counts is the loop over steps.
    calls = [line for line in program(optimizer, landscape, rows).splitlines() if NATIVE in line and " call(" in line]
    assert sum('op_name="jit(run_loop)/while"' in call for call in calls) == 1


def test_compiled_functions_are_kept_in_the_users_cache(plain: dict[str, Any], home: Path) -> None:
    assert plain["cache"] == str(home / "descent-lab" / "jax")
    assert any(path.name.startswith("jit_run_loop") for path in Path(plain["cache"]).iterdir())


def test_a_cache_of_the_users_own_is_left_alone(own: dict[str, Any], home: Path) -> None:
    assert own["cache"] == str(home / "mine")
