"""All modules of `web/` as one, so that a browser asks once and not for ninety of them.

Each module becomes a function that is called once, after those that it imports: none of them import each other in a
circle (`tests/web/test_modules.py`). What they import and export is written in two ways only, which is all that is read
here: `import { a, b as c } from "./other.js"`, and `export` before a function, a class or a constant.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

_IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<file>\.[^"]+)"$', re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?=(?:async function|function|class|const) (?:[{[](?P<several>[^]}]*)[]}]|(?P<one>\w+)))", re.MULTILINE
)


def bundle(folder: Path, doors: Sequence[str]) -> str:
    """One module with all that the doors need.

    Args:
        folder: where the modules are.
        doors: the names of those that are used from outside.

    Returns:
        A module that exports `doors`, an object with what each door exports. It has to stand one folder below the
        modules' own, as those of `core/` and `ui/` do: they find other addresses by that.
    """
    files: list[Path] = []
    for door in doors:
        _collect(folder / f"{door}.js", files)
    name = {file: f"module_{number}" for number, file in enumerate(files)}
    parts = [f"const {name[file]} = (() => {{\n{_body(file, name)}\n}})()" for file in files]
    exported = ", ".join(f"{door}: {name[folder / f'{door}.js']}" for door in doors)
    return "\n".join([*parts, f"export const doors = {{ {exported} }}", ""])


def _collect(file: Path, files: list[Path]) -> None:
    """Put the file behind all that it imports, unless it is there."""
    if file not in files:
        for imported in _imported(file):
            _collect(imported, files)
        files.append(file)


def _imported(file: Path) -> Iterator[Path]:
    for found in _IMPORT.finditer(file.read_text()):
        yield (file.parent / found["file"]).resolve()


def _body(file: Path, name: dict[Path, str]) -> str:
    """What stands in the module's function: its imports as constants, its own code, and what it exports returned."""
    text = file.read_text()
    exported = ", ".join(found["several"] or found["one"] for found in _EXPORT.finditer(text))

    def constants(found: re.Match[str]) -> str:
        renamed = found["names"].replace(" as ", ": ")
        return f"const {{{renamed}}} = {name[(file.parent / found['file']).resolve()]}"

    return f"{_EXPORT.sub('', _IMPORT.sub(constants, text))}\nreturn {{ {exported} }}"
