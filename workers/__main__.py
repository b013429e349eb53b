"""One worker: it reads questions from standard input and writes answers to standard output, until the pipe closes."""

import gc
import os
import signal
import sys
import traceback

from experiments.warm_up import warm_up_first_race
from workers import words as say
from workers.answers import FAILED, Answer, error
from workers.frames import READY, frame, read_frame
from workers.question import answer


def main() -> None:
    """Answer until the server has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the server, which then closes the pipe
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not get between the answers
    warm_up_first_race()
    gc.collect()
    gc.freeze()  # JAX's modules: each full collection would look at all of them
    message: object = READY
    while True:
        answers.write(frame(message))
        answers.flush()
        try:
            query = read_frame(sys.stdin.buffer)
        except EOFError:
            return
        message = _answer(query)


def _answer(query: str) -> Answer:
    try:
        return answer(query)
    except Exception:  # one question must not stop the others
        traceback.print_exc()
        return error(FAILED, say.FAILED)


if __name__ == "__main__":
    main()
