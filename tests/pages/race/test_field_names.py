"""A refusal calls a field what the page calls it."""

from interface import field_words
from interface import words as shared
from pages.race import words
from tests.tools.page_script import page_script


def test_the_names_of_the_fields_are_the_labels_of_the_page() -> None:
    page = page_script("race/race.py")
    page.session_state["chip-0"] = True
    script = page.run()
    kinds = (script.selectbox, script.number_input, script.select_slider, script.text_input)
    labels = {widget.label for kind in kinds for widget in kind}
    # The start is the label of what opens its two fields.
    assert {field_words.OWN_SEED, *field_words.FIELDS.values()} - labels == {shared.START.partition(" ")[0]}
    assert {rule: short for rule, (short, _) in words.STOPPING_RULES.items()} == field_words.RULES
