"""A refusal calls a field what the page calls it."""

from interface import field_words
from interface import words as shared
from pages.race import words
from tests.tools.page_script import act, edit, open_row, page_script


def test_the_names_of_the_fields_are_the_labels_of_the_page() -> None:
    script = open_row(page_script("race/race.py"))
    labels = set()
    for part in words.PARTS.values():
        edit(script, 0, part)
        kinds = (script.selectbox, script.number_input, script.select_slider, script.text_input, script.button_group)
        labels |= {widget.label for kind in kinds for widget in kind}
    labels |= {widget.label for widget in act(script, "fair", True).button_group}
    # The start is the label of what opens its two fields.
    assert {field_words.OWN_SEED, *field_words.FIELDS.values()} - labels == {shared.START.partition(" ")[0]}
    assert field_words.RULES.keys() == words.STOPPING_RULES.keys()
    for rule, name in field_words.RULES.items():
        assert words.STOPPING_RULES[rule].lower().startswith(name)
