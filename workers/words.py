"""What the API says where it has no race to send."""

SUPERSEDED = "A newer question of the same client has taken the place of this one."
BUSY = "More clients are waiting than the server can answer in time. Ask again in a second."
FAILED = "The race could not be computed. The server's log says why."

NO_COUNT = "DESCENT_LAB_WORKERS is {given!r}; it must be a whole number from 1 on."
NOT_STARTED = "A worker could not be started: {fault}. It is tried again."
DIED = "Worker {process} ended with code {code}. Another one is started."
