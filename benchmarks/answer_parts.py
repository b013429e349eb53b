"""What an answer of the API consists of, and what each part costs a worker, in CPU time.

Run with: python -m benchmarks.answer_parts
"""

import random
import time
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.drag import ARRAYS, SIX, STEPS
from experiments import run
from experiments.address import address
from experiments.arrays import ARRAYS as READ
from experiments.names import names
from views.trajectories import binary
from views.wire import encode_message
from workers.frames import frame
from workers.question import answer, parse_question

ANSWERS = 300


def _query() -> str:
    start = f"{random.uniform(-2, 2):.3f},{random.uniform(-1, 3):.3f}"
    return f"landscape=rosenbrock&start={start}&steps={STEPS}&{SIX}&arrays={ARRAYS}"


def _timed(name: str, act: Callable[[Any], Any], given: Sequence[Any]) -> list[Any]:
    act(given[0])
    begin = time.process_time()
    found = [act(one) for one in given]
    print(f"    {name:<44}{1e3 * (time.process_time() - begin) / len(given):6.2f} ms", flush=True)
    return found


def main() -> None:
    print("An answer in a worker, six contenders, and its parts:")
    queries = [_query() for _ in range(ANSWERS)]
    answers = _timed("the whole answer", answer, queries)
    questions = _timed("read and validate the query", parse_question, queries)
    experiments = [question.experiment for question in questions]
    results = _timed("run", run, experiments)
    _timed("write the address anew", address, experiments)
    _timed("name the contenders", names, experiments)
    arrays = _timed("read the arrays off the runs", lambda result: _arrays(result, questions[0].arrays), results)
    _timed("encode the arrays", lambda found: encode_message({}, found), arrays)
    _timed("the message: all of the last four, and how runs ended", lambda r: binary(r, questions[0].arrays), results)
    _timed("put it into the pipe's frame", frame, answers)


def _arrays(result: Any, asked: Sequence[str]) -> dict[str, Any]:
    numbered = enumerate(result)
    return {f"{i}.{name}": READ[name](result.experiment, one) for i, one in numbered for name in asked}


if __name__ == "__main__":
    main()
