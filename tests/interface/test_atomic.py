"""What a person does is done as a whole, however soon the next thing follows."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from streamlit.runtime.scriptrunner import StopException
from streamlit.runtime.state.safe_session_state import SafeSessionState
from streamlit.runtime.state.session_state import SessionState

import interface.atomic
from interface.atomic import atomic

root = Path(__file__).parents[2]
ROOMS = ("interface", "laboratories", "pages")
HANDED_ON = (  # to views
    ("pages/race/actions.py", "done"),
    ("pages/course/one_lesson.py", "take_guess"),
    ("pages/course/path.py", "take_chosen"),
    ("pages/course/path.py", "take_opened"),
    ("laboratories/starting_points/page/__init__.py", "take_start"),
    ("laboratories/slope_and_model/page/__init__.py", "take_chosen"),
)
HARMLESS = {"'rerun'", "lambda: None"}


@dataclass
class Context:
    session_state: SafeSessionState


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> Context:
    """A run that the next one has ended: it stops wherever it touches the session."""

    def stop() -> None:
        raise StopException

    context = Context(SafeSessionState(SessionState(), stop))
    monkeypatch.setattr(interface.atomic, "get_script_run_ctx", lambda: context)
    return context


def test_a_callback_runs_to_its_end_in_a_run_that_has_ended(ended: Context) -> None:
    @atomic
    def change(number: int) -> int:
        ended.session_state["a"] = number
        return ended.session_state["a"] + 1

    assert change(1) == 2
    with pytest.raises(StopException):
        ended.session_state["a"]


def test_a_callback_that_fails_leaves_the_run_as_it_was(ended: Context) -> None:
    @atomic
    def fail() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        fail()
    with pytest.raises(StopException):
        ended.session_state["a"]


def _callbacks(tree: ast.Module) -> Iterator[ast.expr]:
    """What the module hands to a widget as on_change, on_click and the like."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg and node.arg.startswith("on_"):
            yield node.value
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and str(key.value).startswith("on_"):
                    yield value


def _is_atomic(callback: ast.expr, tree: ast.Module) -> bool:
    """A name is that of a function in the module. Where several have it, all have to be atomic."""
    text = ast.unparse(callback)
    named = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == text]
    decorated = [any(ast.unparse(one) == "atomic" for one in node.decorator_list) for node in named]
    return text in HARMLESS or text.startswith("atomic(") or (bool(named) and all(decorated))


def test_every_callback_is_atomic() -> None:
    trees = {path: ast.parse(path.read_text()) for room in ROOMS for path in (root / room).rglob("*.py")}
    callbacks = [(path, one) for path, tree in trees.items() for one in _callbacks(tree)]
    callbacks += [(root / path, ast.Name(name)) for path, name in HANDED_ON]
    assert len(callbacks) > 20
    loose = [f"{path}: {ast.unparse(one)}" for path, one in callbacks if not _is_atomic(one, trees[path])]
    assert not loose
