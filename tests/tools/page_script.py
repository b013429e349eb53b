"""A page that Streamlit's test runner runs as a script, and what it shows."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2 import manifest_scanner
from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.testing.v1 import AppTest

PAGES = Path(__file__).parents[2] / "pages"
PATIENCE = 120  # s. A busy machine may need it, and a quick one does not wait.

# Before each run the test runner looks for components in all installed packages; none is installed meanwhile.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def page_script(file: str) -> AppTest:
    """The page of a file below `pages/`, not yet run."""
    return AppTest.from_file(str(PAGES / file), default_timeout=PATIENCE)


def open_row(page: AppTest) -> AppTest:
    """The Race page with all that its row of controls has in popovers."""
    return with_open(page, "landscape-popover", "start-popover", "run-popover")


def edit(page: AppTest, contender: int, part: str) -> AppTest:
    """The Race page with the editor of the contender with this identity, open at one of its parts."""
    page.session_state["editing"] = contender
    page.session_state["editor-part"] = part
    return page.run()


def act(page: AppTest, name: str, given: object, door: str = "player") -> AppTest:
    """The page after a person has done something in a component: what the browser then sends, sent from here.

    Streamlit's test runner has no public way to send what a component does.

    Args:
        page: as it was shown last.
        name: one of `views.player.ACTIONS`, or what another component sends.
        given: what belongs to it.
        door: the component's.
    """
    (player,) = _mounted(page, door)
    states = page._tree.get_widget_states()
    payload = json.dumps([{"event": name, "value": given}])
    states.widgets.add(id=_make_trigger_id(player, "events"), json_trigger_value=payload)
    return page._run(states)


def charts(page: AppTest) -> list[str]:
    """The identities of the page's charts."""
    return _mounted(page, "chart")


def _mounted(page: AppTest, door: str) -> list[str]:
    """The identities of the components with this door."""
    components = (one.proto for one in page.get("bidi_component"))
    return [one.id for one in components if one.component_name == f"descent_lab_{door}"]


def assert_quiet(page: AppTest) -> None:
    """Neither an exception nor a warning is on the page."""
    assert not page.exception
    assert not page.warning


def shown_text(page: AppTest) -> str:
    """All sentences and captions of the page, without Markdown's escapes."""
    return " ".join(part.value for part in (*page.markdown, *page.caption)).replace("\\", "")


def table_rows(page: AppTest) -> list[list[str]]:
    """The cells of the page's first table, row by row."""
    return page.table[0].value.to_numpy().tolist()


def with_open(page: AppTest, *popovers: str) -> AppTest:
    """The page with these popovers open, by their keys."""
    for key in popovers:
        page.session_state[key] = True
    return page.run()


def rate_slider(page: AppTest, key: str) -> Any:
    """The slider of a `rate_control` of this key."""
    return next(one for one in page.select_slider if str(one.key).startswith(f"{key}-slider."))


def rate_field(page: AppTest, key: str) -> Any:
    """The field of a `rate_control` of this key."""
    return next(one for one in page.text_input if str(one.key).startswith(f"{key}."))
