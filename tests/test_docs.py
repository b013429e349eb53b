"""What the pages of docs/ and the README name is there: files, folders, modules, functions and links."""

import re
from importlib.util import find_spec
from pathlib import Path
from pkgutil import resolve_name

import pytest

_SUFFIXES = "conf|css|gif|js|json|md|png|py|service|sh|toml|txt|yaml"
_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(rf"[\w.*-]+/(?:[\w.*-]+/)*(?:[\w.*-]+\.(?:{_SUFFIXES}))?")  # a folder ends in a slash
_NAME = re.compile(r"(?:experiments|interface|laboratories|landscapes|optimizers|views)(\.\w+)+")
_MODULE = re.compile(r"python -m ([\w.]+)")
_LINK = re.compile(r"\]\(([^)#:]+)\)")


def _is_there(name: str) -> bool:
    try:
        resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True


def missing(text: str, folder: Path, root: Path) -> list[str]:
    """What a text names that is not there.

    Args:
        text: Markdown. Paths and dotted names count where they stand in backticks and are all that stands there; a path
            begins at the root and may hold asterisks.
        folder: where the text stands, and its links begin.
        root: the repository.
    """
    code = _CODE.findall(text)
    found = [path for path in code if _PATH.fullmatch(path) and not any(root.glob(path))]
    found += [name for name in code if _NAME.fullmatch(name) and not _is_there(name)]
    found += [module for module in _MODULE.findall(text) if not find_spec(module)]
    return found + [link for link in _LINK.findall(text) if not (folder / link).exists()]


def _pages(root: Path) -> list[Path]:
    return [root / "README.md", *sorted((root / "docs").glob("*.md"))]


def test_what_the_pages_name_is_there(root: Path) -> None:
    pages = {str(page.relative_to(root)): missing(page.read_text(), page.parent, root) for page in _pages(root)}
    assert {page: names for page, names in pages.items() if names} == {}
    assert len(pages) > 5


@pytest.mark.parametrize(
    "text",
    [
        "see `views/nowhere.py`",
        "see `nowhere/`",
        "see `tests/web/*.nowhere.js`",
        "see `experiments.run.nowhere`",
        "run `python -m benchmarks.nowhere`",
        "see [a page](docs/nowhere.md)",
    ],
)
def test_what_is_not_there_is_found(text: str, root: Path) -> None:
    assert len(missing(text, root, root)) == 1


def test_what_is_there_is_not_reported(root: Path) -> None:
    named = "`views/wire.py`, `laboratories/`, `tests/web/*.test.js`, `experiments.run.run`, `python -m experiments`"
    links = "[a page](docs/api.md), [a site](https://example.org)"
    assert missing(f"{named}, {links}, `n/a`, `theta_0`, `start.0`", root, root) == []
