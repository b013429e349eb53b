"""The words of a link: names with values, decoded, in order, without what was added to them on the way."""

from urllib.parse import parse_qsl

from experiments.link_values import name_of
from experiments.mended_link import mended
from experiments.stopping_rules import Stopping
from experiments.tracking import is_tracking
from experiments.whole_link import FIRST, LAST
from quantities import Accepted, Refused

# Characters. Twelve contenders with every number written out need about 10,000, and 500 points of a person's own at
# most 25,000.
LONGEST = 40_960
WORDS = ("landscape", "weights", "start", "steps", "seed", *(f"stop.{rule}" for rule in Stopping.model_fields), "c")
# They say how a page shows an experiment, or that its link is whole, and nothing about it.
PAGES_OWN = (FIRST, "hide", "tolerance", "embed", "embed_options", LAST)
_KNOWN = {*WORDS, *PAGES_OWN}
_CLOSING = ".,;:!?)]}>\"'`*_~”’»›"  # marks that follow a link in a text


def pairs(text: str) -> list[tuple[str, str]]:
    """The words of a query or of a whole link, decoded, without what was added on the way.

    Args:
        text: with or without what comes before the question mark.

    Raises:
        Refused: it is too long to be an experiment.
    """
    if len(text) > LONGEST:
        raise Refused("text", len(text), Accepted("text_length", {"most": LONGEST}))
    words = _unclosed(parse_qsl(mended(text), keep_blank_values=True))
    known = {name: name if name in _KNOWN else name_of(name) for name, _ in words}
    own = [(name, value) for name, value in words if not is_tracking(known[name])]
    return [(known[name] if known[name] in _KNOWN else name, value) for name, value in own]


def _unclosed(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The words without the marks behind the last one, such as the full stop of a sentence that ends with a link.

    A label may end with such a mark itself, and two full stops are what is left of a cut link.
    """
    if not words or "label=" in words[-1][1].rpartition(";")[2].casefold() or words[-1][-1].endswith(".."):
        return words
    name, value = words[-1]
    return [*words[:-1], (name, value.rstrip(_CLOSING)) if value else (name.rstrip(_CLOSING), value)]
