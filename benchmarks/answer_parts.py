"""What an answer of the API consists of, and what each part costs a worker, in CPU time.

Run with: python -m benchmarks.answer_parts
"""

import random
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from typing import ParamSpec, TypeVar

import numpy as np

from benchmarks.drag import ARRAYS, SIX, STEPS
from experiments import run
from experiments.address import address
from experiments.arrays import ARRAYS as READERS
from experiments.names import names
from experiments.result import Result
from views.trajectories import binary
from views.wire import encode_message
from workers.frames import frame
from workers.question import answer, parse_question

ANSWERS = 500
Given = ParamSpec("Given")
Found = TypeVar("Found")


def _query() -> str:
    start = f"{random.uniform(-2, 2):.3f},{random.uniform(-1, 3):.3f}"
    return f"landscape=rosenbrock&start={start}&steps={STEPS}&{SIX}&arrays={ARRAYS}"


def _arrays(result: Result) -> dict[str, np.ndarray]:
    asked = ARRAYS.split(",")
    return {f"{i}.{name}": READERS[name](result.experiment, one) for i, one in enumerate(result) for name in asked}


def _timed(
    used: dict[str, float], part: str, act: Callable[Given, Found], *args: Given.args, **named: Given.kwargs
) -> Found:
    begin = time.process_time()
    found = act(*args, **named)
    used[part] += time.process_time() - begin
    return found


def main() -> None:
    used: dict[str, float] = defaultdict(float)
    for i in range(ANSWERS + 1):
        if i == 1:
            used.clear()  # the first one compiles
        timed = partial(_timed, used)
        sent = timed("the whole answer", answer, _query())
        timed("put it into the pipe's frame", frame, sent)
        asked = timed("read and validate the query", parse_question, _query())
        result = timed("run", run, asked.experiment)
        timed("the message", binary, result, asked.arrays)
        timed("... write the address anew", address, asked.experiment)
        timed("... name the contenders", names, asked.experiment)
        arrays = timed("... read the arrays off the runs", _arrays, result)
        timed("... encode the arrays", encode_message, {}, arrays)
    print("An answer in a worker, six contenders, and its parts:")
    for part, seconds in used.items():
        print(f"    {part:<40}{1e3 * seconds / ANSWERS:6.2f} ms", flush=True)


if __name__ == "__main__":
    main()
