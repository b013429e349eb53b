"""The words of refusals: each code that a refusal may carry has a sentence, and an error shows it."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from experiments import Contender
from experiments.refusal_words import ACCEPTED, SENTENCES, accepted, sentence
from landscapes import OWN
from quantities import Choice, Range, Refusal, Refused, Switch

ABOVE = ("networks", "views", "interface", "laboratories", "lessons", "pages", "routes", "command_line")
ROOMS = ("landscapes", "experiments", *ABOVE)
CODE = re.compile(r'Accepted\(\s*"(\w+)"')


def test_each_code_has_a_sentence_and_each_sentence_a_code(root: Path) -> None:
    files = [root / "quantities.py", *(path for room in ROOMS for path in (root / room).rglob("*.py"))]
    used = {code for path in files for code in CODE.findall(path.read_text())}
    used |= {f"{text}_missing" for kind in OWN.values() for text in kind.needed}
    of_kinds = {kind.accepted.code for kind in (Range(0, 1), Range(0, 1, integer=True), Choice(("a",)), Switch())}
    assert used | of_kinds == SENTENCES.keys()
    assert of_kinds == ACCEPTED.keys()


@pytest.mark.parametrize("kind", [Range(0, 1), Range(0, 1, integer=True), Choice(("a", "b")), Switch()])
def test_a_table_and_a_sentence_say_the_same_of_a_number(kind: Range | Choice | Switch) -> None:
    assert sentence(Refusal("beta", 7, kind.accepted)) == f"beta is 7; it must be {accepted(kind)}."


def test_the_text_of_an_error_is_made_when_it_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError) as refused:
        Contender(optimizer="adam", rate=-1.0)
    told = "rate is -1.0; it must be a number from 1e-09 to 10000."
    assert told in str(refused.value)
    monkeypatch.setattr(Refused, "in_words", staticmethod(lambda refusal: f"{refusal.name} geht nicht."))
    assert "rate geht nicht." in str(refused.value)
