import assert from "node:assert/strict"
import { test } from "node:test"

import { shownContenders } from "../../views/web/core/shown.js"
import { contender, race } from "./made_up.js"

test("all contenders are shown, or one alone, also the first", () => {
  const three = race(5, [contender(), contender(), contender()])
  assert.deepEqual([null, 0, 2].map((solo) => shownContenders(three, solo)), [[0, 1, 2], [0], [2]])
})
