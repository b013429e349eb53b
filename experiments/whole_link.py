"""Whether a link is whole. The page's link says first how many contenders it has, and last that this is its end:

    race=2&landscape=rosenbrock&c=adam;rate=0.01&c=momentum;rate=0.001&end

So it can be told when mail or a chat has cut it. Links without the two words are older, or written by hand.
"""

from collections.abc import Sequence

from experiments.experiment import Experiment
from landscapes.own import data
from quantities import Accepted, Refusal

FIRST, LAST = "race", "end"


def framed(query: str, contenders: int) -> str:
    """The query of a link between its two words."""
    return f"{FIRST}={contenders}&{query}&{LAST}"


def rows_beyond_link(experiment: Experiment) -> int:
    """How many points of a person's own the experiment has, if a page's link has no room for them; else 0."""
    return experiment.examples if experiment.landscape == data.SLUG and experiment.examples > data.ROWS_IN_LINK else 0


def torn(words: Sequence[tuple[str, str]]) -> dict[tuple[str], Refusal]:
    """What is missing of a link, by its word; nothing if the link is whole or has none of the two.

    What stands behind the last word was added by hand, and so were contenders beyond the number: both are welcome.

    Args:
        words: the link's own, decoded and in order; none of those that mail adds.
    """
    given = dict(words)
    if FIRST not in given and LAST not in given:
        return {}
    if FIRST not in given:
        return {(FIRST,): Refusal(FIRST, None, Accepted("beginning_of_link"))}
    number = given[FIRST]
    expected = int(number) if number.isdecimal() and len(number) < 4 else 0
    places = {"found": sum(name == "c" for name, _ in words), "expected": expected}
    if LAST not in given:
        # The number itself is cut where it is the last word.
        countable = places["found"] < expected and words[-1][0] != FIRST
        accepted = Accepted("contenders_of_link", places) if countable else Accepted("end_of_link")
        return {(LAST,): Refusal(LAST, None, accepted)}
    if places["found"] < expected:
        return {(FIRST,): Refusal(FIRST, expected, Accepted("contenders_taken_out", places))}
    return {}
