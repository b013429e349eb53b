"""No control recompiles: whatever number moves, the compiled loop that is there is used again."""

from collections.abc import Iterator
from typing import Any

import pytest

from experiments import Experiment, run
from experiments.contender import BATCH, NOISE, RATE
from experiments.experiment import SEED
from experiments.run import run_loop
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from tests.corners import ends, moved
from tests.kernel_table import SCHEDULED
from tests.made_up_optimizer import made_up
from tests.tools.loops import compilations

LOOP: Any = run_loop  # the types of a jitted function do not tell of its cache
STEPS_OF_THE_SMALLER_RECORD = (10, 11, 100, 500, 1024)
ALL_STEPS = sorted({*range(1, 4097, 97), 1, 2, 9, 10, 11, 1023, 1024, 1025, 1026, 4095, 4096})

# Every optimizer, every landscape and every schedule is met once; all pairs of them would only take longer.
TRIPLES = [
    *((optimizer, "rosenbrock", "constant") for optimizer in OPTIMIZERS),
    *(("adam", landscape, "constant") for landscape in LANDSCAPES),
    *((*SCHEDULED[::-1], schedule) for schedule in SCHEDULES),
]
EACH = pytest.mark.parametrize(("optimizer", "landscape", "schedule"), TRIPLES)


def variants(optimizer: str, landscape: str, schedule: str) -> Iterator[Experiment]:
    """The experiment, then others in each of which one control or a whole set of numbers has moved."""
    contender: dict[str, Any] = {"optimizer": optimizer, "rate": 0.01, "schedule": schedule}
    experiment: dict[str, Any] = {"landscape": landscape, "steps": 100}

    def moving(of_the_race: dict[str, Any] | None = None, **of_the_contender: Any) -> Experiment:
        contenders = [contender | of_the_contender]
        return Experiment.model_validate(experiment | (of_the_race or {}) | {"contenders": contenders})

    yield moving()
    yield from (moving(rate=rate) for rate in (RATE.low, 0.5, RATE.high))
    yield from (moving(noise=noise, batch=4) for noise in (NOISE.low, 0.5, NOISE.high))
    data = LANDSCAPES[landscape].data
    largest = len(data) if data else int(BATCH.high)
    yield from (moving(noise=1.0, batch=batch) for batch in (1, 2, largest // 2, largest))
    yield moving(label="another name")
    spec = OPTIMIZERS[optimizer].hyper
    yield from (moving(hyper=hyper) for hyper in (*ends(spec), moved(spec)))
    spec = SCHEDULES[schedule].parameters
    yield from (moving(schedule_parameters=numbers) for numbers in (*ends(spec), moved(spec)))
    spec = LANDSCAPES[landscape].parameters
    yield from (moving({"landscape_parameters": numbers}) for numbers in (*ends(spec), moved(spec)))
    yield from (moving({"start": start}) for start in ((0.0, 0.0), (-1.5, 2), (1e6, -1e6)))
    yield from (moving({"seed": seed}, noise=1.0) for seed in (1, 12345, int(SEED.high)))
    yield from (moving({"steps": steps}, noise=1.0) for steps in STEPS_OF_THE_SMALLER_RECORD)


@EACH
def test_no_control_compiles_anything(optimizer: str, landscape: str, schedule: str) -> None:
    first, *others = variants(optimizer, landscape, schedule)
    run(first)
    ready = LOOP._cache_size()
    with compilations() as compiled:
        for experiment in others:
            run(experiment)
    assert compiled == []
    assert LOOP._cache_size() == ready


def test_a_new_triple_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(OPTIMIZERS, "made_up", made_up("made_up"))
    (first, *_) = variants("made_up", "quadratic_bowl", "constant")
    ready = LOOP._cache_size()
    with compilations() as compiled:
        run(first)
    assert any(name.startswith("run_loop:") for name in compiled)
    assert LOOP._cache_size() == ready + 1


@pytest.mark.parametrize(("optimizer", "landscape", "schedule"), TRIPLES[:: len(TRIPLES) // 4])
def test_all_numbers_of_steps_need_two_compiled_loops(optimizer: str, landscape: str, schedule: str) -> None:
    (first, *_) = variants(optimizer, landscape, schedule)
    for steps in (ALL_STEPS[0], ALL_STEPS[-1]):
        run(first.model_copy(update={"steps": steps}))
    ready = LOOP._cache_size()
    for steps in ALL_STEPS:
        run(first.model_copy(update={"steps": steps}))
    assert LOOP._cache_size() == ready
