"""What a module's text says it uses, and the graph of who imports whom."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple


class Module(NamedTuple):
    """A Python file by its dotted name, and what its text says it uses.

    imports: the full names of what is imported, each with its package in front.
    looked_up: the names of modules that are imported only when a function is called, by `import_module`.
    words: every name and attribute in it.
    """

    name: str
    imports: frozenset[str]
    words: frozenset[str]
    text: str = ""
    looked_up: frozenset[str] = frozenset()

    @property
    def room(self) -> str:
        return self.name.split(".")[0]


def read(name: str, text: str) -> Module:
    """The module's imports by their full names, and every name and attribute in it."""
    imports, words, looked_up = set[str](), set[str](), set[str]()
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Import():
                imports |= {alias.name for alias in node.names}
            case ast.ImportFrom():
                # A relative import stays in its own room.
                owner = name.split(".")[0] if node.level else str(node.module)
                imports |= {f"{owner}.{alias.name}" for alias in node.names}
                words |= {alias.name for alias in node.names}
            case ast.Call(func=ast.Name("import_module"), args=[ast.Constant(str(looked)), *_]):
                looked_up.add(looked)
            case ast.Attribute():
                words.add(node.attr)
            case ast.Name():
                words.add(node.id)
            case ast.arg():
                words.add(node.arg)
            case ast.FunctionDef() | ast.ClassDef() | ast.AsyncFunctionDef():
                words.add(node.name)
    return Module(name, frozenset(imports), frozenset(words), text, frozenset(looked_up))


def modules(root: Path, rooms: tuple[str, ...]) -> list[Module]:
    """Every module of these rooms, each a file or a folder below the root."""
    files = [path for room in rooms for path in (root / f"{room}.py", *sorted((root / room).rglob("*.py")))]
    return [read(_dotted(path.relative_to(root)), path.read_text()) for path in files if path.exists()]


def _dotted(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def circle(found: list[Module]) -> list[str]:
    """The modules of a circle of imports, the first one again at its end; empty where there is none."""
    names = {module.name for module in found}
    graph = {module.name: {_module_of(full, names) for full in module.imports} - {None} for module in found}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def _module_of(full: str, names: set[str]) -> str | None:
    """The module that an import loads: itself, or the one that the imported name stands in."""
    return full if full in names else owner if (owner := full.rpartition(".")[0]) in names else None
