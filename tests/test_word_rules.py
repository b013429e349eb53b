"""What a person reads is in words files, whole, and looked up when it is shown."""

from pathlib import Path

import pytest

from tests.word_rules import faults, is_words_file

BELOW = ("landscapes", "optimizers", "experiments", "networks")
ROOMS = (*BELOW, "views", "interface", "laboratories", "pages", "routes", "command_line", "deploy")


def _modules(root: Path) -> dict[str, str]:
    files = [
        root / "quantities.py",
        *(path for room in (*ROOMS, "command_line") for path in (root / room).rglob("*.py")),
    ]
    return {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path.read_text()
        for path in files
    }


def test_every_module_keeps_the_rules(root: Path) -> None:
    found = _modules(root)
    assert sum(map(is_words_file, found)) >= 10
    assert [fault for name, text in found.items() for fault in faults(name, text)] == []


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("pages.race.words", 'START = "Start ({0}, {1})"', "without a name"),
        ("pages.race.words", 'DEGREES = "{:.0f}°"', "without a name"),
        ("views.words", 'SHORT = "a"\nLONG = SHORT + " and more"', "puts a text together"),
        ("views.words", 'COUNT = 3\nLONG = f"{COUNT} runs"', "puts a text together"),
        ("experiments.refusal_words", "def runs(n):\n    return 'run' + ('s' if n > 1 else '')", "plural by hand"),
        ("laboratories.noise.bound", 'class Reason(StrEnum):\n    SUM = "sum instead of mean"', "with a space"),
        ("pages.race.race", 'import streamlit as st\nst.caption("All begin here.")', "in no words file"),
        ("pages.race.race", 'st.button("Go", help="Starts the race.")', "in no words file"),
        ("pages.race.race", 'st.markdown(f"{count} runs were made")', "in no words file"),
        ("laboratories.noise.charts.maps", 'axis = {"title": {"text": "step of the run"}}', "in no words file"),
        (
            "pages.race.race",
            "from interface import words\nLABELS = (words.OPEN, words.LINK)",
            "when the module",
        ),
        (
            "pages.race.race",
            "from interface import words as shared\nLABEL: str = shared.SEND",
            "when the module",
        ),
        (
            "pages.race.race",
            "from pages.race import words\ndef show(label=words.OPEN): ...",
            "when the module",
        ),
        (
            "command_line.main",
            "from command_line import words as say\n@command(help=say.HELP)\ndef run(): ...",
            "when the",
        ),
        ("views.scene", "from views.words import DIVERGED", "copies DIVERGED"),
    ],
)
def test_a_broken_rule_is_found(name: str, text: str, fault: str) -> None:
    assert any(name in found and fault in found for found in faults(name, text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "pages.race.words",
            'START = "Start ({x}, {y})"\nLONG = (\n    "One sentence. "\n    "Another one, {count:,} times."\n)',
        ),
        ("views.words", "def plural(count, one, other):\n    return one if count == 1 else other"),
        ("laboratories.noise.bound", 'class Reason(Enum):\n    SUM = auto()\n    OTHER = "other_rule"'),
        ("pages.race.race", "from pages.race import words\ndef show():\n    st.caption(words.OPEN)"),
        ("pages.race.race", 'st.button(words.OPEN, key="open popover")'),
        ("views.player.payload", "from views import words\ndef f():\n    return words.ending(1)"),
        ("routes.api", "words = pairs(query)\nfirst = words[0]"),
    ],
)
def test_what_is_allowed_is_no_fault(name: str, text: str) -> None:
    assert faults(name, text) == []
