"""A contender's own seed on the Race page: a link brings it, the chip tells it, a duplicate keeps it."""

from streamlit.testing.v1 import AppTest

from experiments.parse import parse_strict
from tests.pages.race.test_link import messages, opened, shown

LINK = "landscape=rosenbrock&steps=60&seed=2&c=adam;rate=0.05;noise=1;seed=3&c=adam;rate=0.05;noise=1"


def _chips(script: AppTest) -> list[str]:
    """What the chips say, each behind the picture of its contender's line."""
    labels = [popover.proto.popover.label for popover in script.get("popover")]
    return [label.partition(") ")[2] for label in labels if label.startswith("![]")]


def test_a_link_brings_it_and_a_duplicate_keeps_it() -> None:
    script = opened(LINK)
    assert messages(script) == []
    assert shown(script) == parse_strict(LINK)
    assert _chips(script) == ["Adam 0.05, seed 3", "Adam 0.05"]
    script.session_state["chip-0"] = True
    script.run()
    script.button(key="0.duplicate").click().run()
    assert [contender.seed for contender in shown(script).contenders] == [3, 3, None]


def test_one_that_makes_no_sense_falls_back_to_that_of_the_race() -> None:
    script = opened(LINK.replace("seed=3", "seed=-1"))
    (message,) = messages(script)
    assert "Seed of its own is -1; it must be a whole number from 0 to" in message
    assert [contender.seed for contender in shown(script).contenders] == [None, None]
