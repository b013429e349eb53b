"""The recorded texts: links, JSON files and exported scripts, made by the app before its folders were rebuilt.

`links.json` has the links by name, `json` and `scripts` a file each. A script ends in `.txt`, so that no tool that
formats or renames the code of this project touches it. `expected.json` says what each of them opens as and computes.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

from experiments import Result, run
from tests.recorded.doors import Opened, open_on_page, run_script

FOLDER = Path(__file__).parent


class Entry(NamedTuple):
    """A recorded text by its name, `kind/name`, and the file of a script."""

    name: str
    text: str
    script: Path | None = None


def entries() -> dict[str, Entry]:
    """All recorded texts, by name."""
    links = json.loads((FOLDER / "links.json").read_text(encoding="utf-8"))
    found = [Entry(f"links/{name}", text) for name, text in links.items()]
    for file in sorted(FOLDER.glob("json/*.json")):
        found.append(Entry(f"json/{file.stem}", file.read_text(encoding="utf-8")))
    for file in sorted(FOLDER.glob("scripts/*.txt")):
        found.append(Entry(f"scripts/{file.stem}", file.read_text(encoding="utf-8"), file))
    return {entry.name: entry for entry in found}


def expected() -> dict[str, dict[str, Any]]:
    """What each recorded text opened as and computed when it was recorded."""
    return json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


def replay(entry: Entry) -> tuple[Opened | None, Result]:
    """Open a recorded text as a person does and run it; a script is not opened by the page."""
    if entry.script:
        return None, run_script(entry.script)
    opened = open_on_page(entry.text)
    return opened, run(opened.experiment)
