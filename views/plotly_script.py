"""Plotly's script for the browser, without the wrapper that it has for other module systems.

The wrapper is a function around all 4.7 MB. A browser first skims what is in a function, and reads it once more when
the function is called: with the wrapper that takes nearly twice as long, and the page does nothing else meanwhile.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_WRAPPED = re.compile(
    rb"""(?P<license> /\*\*.*?\*/ \s*)
    \( \s* function\(root,\ factory\) .*? \(\) \s* => \s* \{ \s* (?P<script> "use\ strict"; \s* var\ Plotly \s* = .*)
    return\ Plotly; \s* \}\)\); \s*""",
    re.DOTALL | re.VERBOSE,
)


def unwrapped(script: bytes) -> bytes:
    """The script without its wrapper; as it is where there is none."""
    found = _WRAPPED.fullmatch(script)
    return found["license"] + found["script"] if found else script


@cache
def plotly_script() -> bytes:
    """What makes `window.Plotly`."""
    package = find_spec("plotly")  # not imported: its script is all that is needed
    assert package
    assert package.origin
    return unwrapped((Path(package.origin).parent / "package_data" / "plotly.min.js").read_bytes())
