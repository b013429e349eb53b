"""A plane's definition as one short text: `paths`, `random,7,3`, `hessian,3` or `three,3,1`."""

from networks.planes.kinds import KINDS, NEEDS, Cut, checked
from quantities import Accepted, Refused

_RANDOM = "random"  # the one kind that has a seed
_LARGEST = 2**31


def cut_text(cut: Cut) -> str:
    """The text: the kind, of a random plane its seed, and the contenders that it is laid through, by number from 0."""
    seed = [cut.seed] if cut.kind == _RANDOM else []
    return ",".join(map(str, (cut.kind, *seed, *cut.contenders[: NEEDS[cut.kind]])))


def read_cut(name: str, given: object, count: int) -> Cut:
    """The plane that a text means.

    Args:
        name: of the field, for the refusal.
        given: as `cut_text` writes it.
        count: how many contenders there are.

    Raises:
        Refused: it is no such text, or there are not the contenders that it names.
    """
    kind, *numbers = str(given).strip().split(",")
    seeds = 1 if kind == _RANDOM else 0
    whole = all(one.isdecimal() and one.isascii() and int(one[:12]) < _LARGEST for one in numbers)
    if kind not in KINDS or not whole or len(numbers) != seeds + NEEDS[kind]:
        raise Refused(name, given, Accepted("plane_text"))
    seed, *contenders = (*([] if seeds else [0]), *map(int, numbers))
    return checked(Cut(kind, seed, tuple(contenders)), count)
