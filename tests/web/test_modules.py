"""Which browser module may know which: the core is mathematics and knows neither `ui` nor the page."""

import re
from pathlib import Path

import pytest

from views.component import DOORS
from views.web_page.document import EXCHANGED

IMPORT = re.compile(r"""(?:\bfrom|^\s*import|\bimport\s*\()\s*["']([^"']+)["']""", re.MULTILINE)
PAGE = re.compile(r"\b(?:document|window|HTML\w*Element|localStorage|navigator|fetch|import\.meta)\b")
COMMENT = re.compile(r"^\s*//.*|/\*.*?\*/", re.MULTILINE | re.DOTALL)


def imported(text: str) -> list[str]:
    """The modules that a module imports, as it writes them."""
    return IMPORT.findall(text)


def faults(text: str) -> list[str]:
    """What a module of the core may not do: import from outside the core, or name the page or the network."""
    code = COMMENT.sub("", text)
    return [name for name in imported(text) if not re.fullmatch(r"\./\w+\.js", name)] + PAGE.findall(code)


@pytest.fixture(scope="module")
def modules(root: Path) -> dict[Path, str]:
    web = root / "views/web"
    return {path.relative_to(web): path.read_text() for path in web.rglob("*.js")}


def test_the_core_knows_nothing_of_the_page(modules: dict[Path, str]) -> None:
    core = {path: faults(text) for path, text in modules.items() if path.parent == Path("core")}
    assert len(core) > 10
    assert {path: found for path, found in core.items() if found} == {}


@pytest.mark.parametrize(
    "text",
    [
        'import { element } from "../ui/dom.js"',
        "import {\n  element,\n  icon,\n} from '../ui/dom.js'",
        'import "../ui/theme.js"',
        'export { fit } from "../ui/canvas.js"',
        'const { fit } = await import("../ui/canvas.js")',
        'const canvas = document.createElement("canvas")',
        "const ratio = window.devicePixelRatio",
        'fetch("batch")',
    ],
)
def test_a_core_that_knows_the_page_is_found(text: str) -> None:
    assert len(faults(text)) == 1


@pytest.fixture(scope="module")
def targets(modules: dict[Path, str], root: Path) -> dict[Path, set[Path]]:
    """The modules that each module imports, by their paths in the folder."""
    web = root / "views/web"
    return {
        path: {(web / path.parent / name).resolve().relative_to(web) for name in imported(text)}
        for path, text in modules.items()
    }


def test_what_is_imported_is_there_and_all_is_imported(targets: dict[Path, set[Path]]) -> None:
    doors = {Path(f"{door}.js") for door in (*DOORS, "loader", "page")} | set(map(Path, EXCHANGED.values()))
    assert set.union(doors, *targets.values()) == targets.keys()


def test_no_modules_import_each_other_in_a_circle(targets: dict[Path, set[Path]]) -> None:
    rest = dict(targets)
    while leaves := [path for path, known in rest.items() if not known & rest.keys()]:
        for path in leaves:
            del rest[path]
    assert rest == {}
