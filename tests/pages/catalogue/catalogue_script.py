"""The Catalogue page as a script: how to get there, look around and press."""

from copy import deepcopy
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.tools.page_script import page_script


def open_catalogue() -> AppTest:
    """The Catalogue, reached from the first page as a visitor reaches it."""
    page = page_script("navigation.py").run()
    return page.switch_page("catalogue/catalogue.py").run()


def look_at(script: AppTest, kind: str, search: str = "") -> AppTest:
    """Choose a kind and search."""
    script.session_state["catalogue-kind"] = kind
    script.text_input(key="catalogue-search").set_value(search)
    return script.run()


def put(script: AppTest, link: str) -> AppTest:
    """Press an entry's button that puts it in the race."""
    look_at(script, link.split("/")[0])
    return script.button(key=f"race {link}").click().run()


def race(script: AppTest) -> dict[str, Any]:
    """The record as it is now; the session's own goes on changing."""
    return deepcopy(script.session_state.race)


def message(script: AppTest) -> str:
    """The one message that is shown: what was changed, with the way back, or why nothing was."""
    assert not script.exception
    if any(button.key == "undo" for button in script.button):
        assert not script.toast
        return script.markdown[-1].value.replace("\\", "")
    (toast,) = script.toast
    return toast.value.replace("\\", "")


def on_race_page(script: AppTest) -> bool:
    """Whether the Race page is shown."""
    return any(element.proto.component_name == "descent_lab_player" for element in script.get("bidi_component"))
