"""Programs for points of a person's own, asked for by several threads at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import jax
import pytest

from experiments import compile_cache
from landscapes import landscape_of


def test_contenders_that_come_at_once_share_one_table(monkeypatch: pytest.MonkeyPatch) -> None:
    made, together = [], Barrier(8)

    class Counted(compile_cache._OwnPrograms):
        def __init__(self, *given: Any) -> None:
            made.append(self)
            super().__init__(*given)

    monkeypatch.setattr(compile_cache, "_OwnPrograms", Counted)
    jitted = jax.jit(lambda x: x + 1)
    own = landscape_of("own_data", {"points": "0,1/1,2"})

    def ask(_: int) -> object:
        together.wait()
        return compile_cache.program(jitted, 1, own)

    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(ask, range(8)))) == 1
    assert len(made) == 1
    del compile_cache._OWN[jitted]
