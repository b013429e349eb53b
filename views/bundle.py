"""All modules of `web/` as one, so that a browser asks once and not for ninety of them.

Each module becomes a function that is called once, after those that it imports: none of them import each other in a
circle (`tests/web/test_modules.py`). What they import and export is written in two ways only, which is all that is read
here: `import { a, b as c } from "./other.js"`, and `export` before a function, a class or a constant.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

_IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<file>\.[^"]+)"$', re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?=(?:async function|function|class|const) (?:[{[](?P<several>[^]}]*)[]}]|(?P<one>\w+)))", re.MULTILINE
)


_NONE: Mapping[str, str] = MappingProxyType({})


def bundle(folder: Path, doors: Sequence[str]) -> str:
    """One module with all that the doors need.

    Args:
        folder: where the modules are.
        doors: the names of those that are used from outside.

    Returns:
        A module that exports `doors`, an object with what each door exports. It has to stand one folder below the
        modules' own, as those of `core/` and `ui/` do: they find other addresses by that.
    """
    parts, name = _joined(folder, doors, _NONE)
    exported = ", ".join(f"{door}: {name[folder / f'{door}.js']}" for door in doors)
    return "\n".join([*parts, f"export const doors = {{ {exported} }}", ""])


def program(folder: Path, door: str, exchanged: Mapping[str, str] = _NONE) -> str:
    """A script that loads one door and all that it needs, and leaves no name behind.

    Args:
        folder: where the modules are.
        door: the name of the module that does the work when it is loaded.
        exchanged: modules that others stand in for, by their paths in the folder. What stands in exports whatever is
            imported of the other.
    """
    parts, _ = _joined(folder, [door], exchanged)
    return "\n".join(["(() => {", '"use strict"', *parts, "})()", ""])


def _joined(folder: Path, doors: Sequence[str], exchanged: Mapping[str, str]) -> tuple[list[str], dict[Path, str]]:
    """Each module as a constant, those that are imported first; and the names of the constants."""
    instead = {(folder / one).resolve(): (folder / other).resolve() for one, other in exchanged.items()}
    files: list[Path] = []
    for door in doors:
        _collect(folder / f"{door}.js", files, instead)
    name = {file: f"module_{number}" for number, file in enumerate(files)}
    return [f"const {name[file]} = (() => {{\n{_body(file, name, instead)}\n}})()" for file in files], name


def _collect(file: Path, files: list[Path], instead: Mapping[Path, Path]) -> None:
    """Put the file behind all that it imports, unless it is there."""
    if file not in files:
        for imported in _imported(file, instead):
            _collect(imported, files, instead)
        files.append(file)


def _imported(file: Path, instead: Mapping[Path, Path]) -> Iterator[Path]:
    for found in _IMPORT.finditer(file.read_text()):
        yield _module(file, found["file"], instead)


def _module(file: Path, named: str, instead: Mapping[Path, Path]) -> Path:
    """The module that a file names, or what stands in for it."""
    path = (file.parent / named).resolve()
    return instead.get(path, path)


def _body(file: Path, name: dict[Path, str], instead: Mapping[Path, Path]) -> str:
    """What stands in the module's function: its imports as constants, its own code, and what it exports returned."""
    text = file.read_text()
    exported = ", ".join(found["several"] or found["one"] for found in _EXPORT.finditer(text))

    def constants(found: re.Match[str]) -> str:
        renamed = found["names"].replace(" as ", ": ")
        return f"const {{{renamed}}} = {name[_module(file, found['file'], instead)]}"

    return f"{_EXPORT.sub('', _IMPORT.sub(constants, text))}\nreturn {{ {exported} }}"
