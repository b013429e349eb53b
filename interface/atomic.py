"""What a person does is done as a whole.

When the browser's next message is there, Streamlit ends the run of the one before wherever that touches the session, in
a callback, too, which is not called again. On a busy server a number was lost that somebody typed just before a click.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.safe_session_state import SafeSessionState

P = ParamSpec("P")
R = TypeVar("R")


def atomic(change: Callable[P, R]) -> Callable[P, R]:
    """A change that runs to its end. Every callback of a widget has to be one (`tests/interface/test_atomic.py`).

    Args:
        change: what a person has done. Where it sends something to the browser the run may still end: that comes last.
    """
    return _undisturbed()(change)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """The session does not look for the next message while something touches it."""
    context = get_script_run_ctx()
    if context is None:  # no run, so nothing to be ended
        yield
        return
    state = context.session_state
    context.session_state = SafeSessionState(state._state, yield_callback=lambda: None)
    try:
        yield
    finally:
        context.session_state = state
