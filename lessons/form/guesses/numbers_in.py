"""Numbers out of what came from outside."""

from quantities import Accepted, Range, Refused


def numbers_in(given: object, kind: Range, count: int) -> list[float]:
    """So many numbers of this kind.

    Raises:
        Refused: a ValueError; it is no list, or a number is missing or out of range.
    """
    if not isinstance(given, list | tuple) or len(given) != count:
        raise Refused("guess", given, Accepted("so_many_numbers", {"count": count}))
    return [kind.encode("guess", value) for value in given]
