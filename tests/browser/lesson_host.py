"""A lesson's picture on a page of its own, without Streamlit, as a class has it."""

import base64
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.tools.running_app import RunningApp
from views.component import WEB, bundle_address

_STYLES = ("player", "close_up", "row", "phone", "short", "lesson", "paper")
_LOOK = {
    "light": {"text": "#1F2933", "background": "#FFFFFF", "primary": "#0B63CE"},
    "dark": {"text": "#F2F4F7", "background": "#0E1117", "primary": "#6CB2FF"},
}
_SHOW = """async ([address, message]) => {
  const { doors } = await import(address)
  const bytes = Uint8Array.from(atob(message), (one) => one.charCodeAt(0))
  const parentElement = document.querySelector("main > div")
  doors.lesson.show({ data: bytes, parentElement, setTriggerValue: (name, value) => window.sent.push([name, value]) })
}"""


class LessonHost:
    """What a server and a page do for the picture: `show` a message, and `sent` has what came back."""

    def __init__(self, page: Page, app: RunningApp, theme: str = "light") -> None:
        self._page, self._address = page, f"{app.address}/{bundle_address()}"
        page.goto(f"{app.address}/_stcore/health")
        page.set_content(_document(theme))

    def show(self, message: bytes) -> None:
        """Hand the picture a message, and wait until it is drawn."""
        self._page.evaluate(_SHOW, [self._address, base64.b64encode(message).decode()])
        expect(self._page.locator(".dl-map .main-svg").first).to_be_visible()

    @property
    def sent(self) -> list[list[Any]]:
        """The name and the value of each message that the picture has sent."""
        return self._page.evaluate("window.sent")


def _document(theme: str) -> str:
    look = _LOOK[theme]
    colours = "".join(f"--st-{name}-color: {value};" for name, value in look.items())
    style = "".join((Path(WEB) / f"{name}.css").read_text() for name in _STYLES)
    return f"""<!doctype html><html lang="en"><head><title>Lesson</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
:root {{ {colours} --st-font: sans-serif; color-scheme: {theme}; }}
body {{ margin: 0; background: {look["background"]}; color: {look["text"]}; font-family: sans-serif; }}
main {{ padding: 0 16px; }} h1 {{ margin: 0; padding: 8px 0; font-size: 24px; line-height: 32px; }}
{style}</style><script>window.sent = []</script></head>
<body><main><h1>What comes out?</h1><div></div></main></body></html>"""
