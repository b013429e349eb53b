"""A worker that needs no JAX: it answers with the question and its own process, and it can be told to die."""

import os
import sys
import time

from workers.answers import OK, Answer
from workers.frames import READY, frame, read_frame

DIE, WAIT = "die", "wait"

if __name__ == "__main__":
    message: object = READY
    while True:
        sys.stdout.buffer.write(frame(message))
        sys.stdout.buffer.flush()
        try:
            query = read_frame(sys.stdin.buffer)
        except EOFError:
            break
        if query == DIE:
            os._exit(3)
        if query == WAIT:
            time.sleep(0.2)
        message = Answer(OK, str(os.getpid()), query.encode())
