"""Who may import whom: a checker over the imports that stand in a file's text.

Dependencies point one way: landscapes, optimizers <- experiments <- views <- pages, routes <- app.
The command line is a second door, beside the app: it stands in experiments, so that `python -m experiments` finds it.
"""

import ast
from pathlib import Path
from typing import NamedTuple

COMMAND_LINE = "command_line.main"
ROOMS = {
    "quantities": set[str](),
    "landscapes": {"quantities"},
    "optimizers": {"quantities"},
    "experiments": {"quantities", "landscapes", "optimizers"},
    "views": {"quantities", "landscapes", "optimizers", "experiments"},
    "pages": {"quantities", "landscapes", "optimizers", "experiments", "views"},
    "routes": {"quantities", "landscapes", "optimizers", "experiments", "views"},
    "app": {"quantities", "landscapes", "optimizers", "experiments", "views", "pages", "routes"},
    COMMAND_LINE: {"quantities", "landscapes", "optimizers", "experiments", "views"},
}
DOORS = ("views.component",)  # the module of views that registers components
THE_LOOPS = (
    "experiments.run",
    "experiments.ensemble.loop",
    "experiments.sweep.loop",
)  # a record; many seeds; ends only
NUMERICS = {"jax", "jaxlib", "scipy", "optax"}
EXCEPTIONS = {
    "optimizers.line_search": {"while_loop"},  # bounded, within a step
    "landscapes.waves": {"jit"},  # one operation like any other of JAX's
}
COMPILED = {"jit", "scan", "fori_loop", "while_loop"}


class Module(NamedTuple):
    """A Python file by its dotted name, and what its text says it uses."""

    name: str
    imports: frozenset[str]
    words: frozenset[str]

    @property
    def room(self) -> str:
        return room_of(self.name)


def room_of(name: str) -> str:
    """The room of a module, or of what is imported from one; the command line is a room of its own."""
    return COMMAND_LINE if f"{name}.".startswith(f"{COMMAND_LINE}.") else name.split(".")[0]


def read(name: str, text: str) -> Module:
    """The module's imports by their full names, and every name and attribute in it."""
    imports, words = set[str](), set[str]()
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Import():
                imports |= {alias.name for alias in node.names}
            case ast.ImportFrom():
                # A relative import stays in its own room.
                owner = name.split(".")[0] if node.level else str(node.module)
                imports |= {f"{owner}.{alias.name}" for alias in node.names}
                words |= {alias.name for alias in node.names}
            case ast.Attribute():
                words.add(node.attr)
            case ast.Name():
                words.add(node.id)
    return Module(name, frozenset(imports), frozenset(words))


def modules(root: Path) -> list[Module]:
    """Every module of every room that is there."""
    files = [path for room in ROOMS for path in (root / f"{room}.py", *sorted((root / room).rglob("*.py")))]
    return [read(_dotted(path.relative_to(root)), path.read_text()) for path in files if path.exists()]


def _dotted(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def faults(module: Module) -> list[str]:
    """One sentence for each rule that the module breaks."""
    told = []
    room, used = module.room, {room_of(name) for name in module.imports}
    for other in sorted(used & (ROOMS.keys() - ROOMS[room] - {room})):
        told.append(f"{module.name} imports {other}, but {room} may only know {', '.join(sorted(ROOMS[room]))}.")
    if "streamlit" in used and room not in ("pages", "app") and module.name not in DOORS:
        told.append(f"{module.name} imports streamlit; only pages, app, {' and '.join(DOORS)} may.")
    if "plotly" in used and room not in ("views", "pages", "app"):
        told.append(f"{module.name} imports plotly; nothing below views may.")
    if room in ("views", "pages", "routes", COMMAND_LINE):
        told += [f"{module.name} imports {name}; {room} does no numerics." for name in sorted(used & NUMERICS)]
    if module.name not in THE_LOOPS:
        forbidden = module.words & COMPILED - EXCEPTIONS.get(module.name, set())
        told += [f"{module.name} uses {word}; only {' and '.join(THE_LOOPS)} may." for word in sorted(forbidden)]
    return told
