"""A contender's own seed on the Race page: a link brings it, the name tells it, a duplicate keeps it."""

from experiments.parse import parse_strict
from tests.pages.race.test_link import messages, opened, shown
from tests.tools.page_script import edit, shown_text

LINK = "landscape=rosenbrock&steps=60&seed=2&c=adam;rate=0.05;noise=1;seed=3&c=adam;rate=0.05;noise=1"


def test_a_link_brings_it_and_a_duplicate_keeps_it() -> None:
    script = opened(LINK)
    assert messages(script) == []
    assert shown(script) == parse_strict(LINK)
    assert "seed 3" in shown_text(edit(script, 0, "Rate"))
    assert "seed 3" not in shown_text(edit(script, 1, "Rate"))
    edit(script, 0, "Rate").button(key="0.duplicate").click().run()
    assert [contender.seed for contender in shown(script).contenders] == [3, 3, None]


def test_one_that_makes_no_sense_falls_back_to_that_of_the_race() -> None:
    script = opened(LINK.replace("seed=3", "seed=-1"))
    (message,) = messages(script)
    assert "Seed of its own is -1; it must be a whole number from 0 to" in message
    assert [contender.seed for contender in shown(script).contenders] == [None, None]
