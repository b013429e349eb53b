"""How JAX is set up: float64, whole loops as native code, compiled functions kept on disk.

Importing this module is enough, and it has to come before JAX compiles anything: the package's
`__init__` imports it first. On a GPU the CPU option is ignored and the rest holds unchanged.
"""

import os
from pathlib import Path

import jax

# XLA's CPU compiler turns a loop into one native function only if the loop's buffers are below
# this many bytes; above it, every small operation of the body is dispatched by itself (1,400
# against 50 nanoseconds a step). The largest race needs 4,097 rows of fewer than 30 numbers: 1 MB.
_NATIVE_LOOP = "--xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=10000000"


def _set_up() -> None:
    flags = os.environ.get("XLA_FLAGS", "")
    if "xla_cpu_small_while_loop_byte_threshold" not in flags:
        os.environ["XLA_FLAGS"] = f"{flags} {_NATIVE_LOOP}".strip()
    jax.config.update("jax_enable_x64", True)
    if jax.config.values["jax_compilation_cache_dir"] is None:
        home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        jax.config.update("jax_compilation_cache_dir", str(home / "descent-lab" / "jax"))
        jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)


_set_up()
