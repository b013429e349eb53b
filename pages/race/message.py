"""What the player receives, kept for all who look at the same race. A page is run anew each time; this is not."""

from threading import Condition

from cachetools import LRUCache, cached

from experiments import Experiment, run
from views.player import payload

_MOST = 32 << 20  # bytes: hundreds of ordinary races; the largest of all takes 28 MB


def _key(experiment: Experiment, *more: object) -> tuple[str, str]:
    return experiment.model_dump_json(), repr(more)


# Who asks for what is being made waits for it: a class that opens one link runs the race once.
@cached(LRUCache(_MOST, getsizeof=len), key=_key, condition=Condition())
def race_message(
    experiment: Experiment, tolerance: float, hide: list[str], identities: list[int], editing: int | None
) -> bytes:
    """The message of the player; the arguments are those of `views.player.payload`, with the race to be run."""
    return payload(run(experiment), tolerance, hide, identities, editing)
