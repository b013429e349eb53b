import assert from "node:assert/strict"
import { test } from "node:test"

import { clipLine, clippedPath } from "../../views/web/core/clip.js"
import { assertClose } from "./made_up.js"

const AREA = { x: 0, y: 0, width: 100, height: 50 }

test("of a line the part inside is left, and whether its end is beyond the edge", () => {
  assert.deepEqual(clipLine(AREA, [10, 10], [20, 30]), { from: [10, 10], to: [20, 30], cut: false })
  const through = clipLine(AREA, [-100, -10], [300, 90])
  assertClose([...through.from, ...through.to], [0, 15, 100, 40])
  assert.equal(through.cut, true)
  const entering = clipLine(AREA, [50, -1e30], [50, 20])
  assertClose([...entering.from, ...entering.to], [50, 0, 50, 20])
  assert.equal(entering.cut, false)
})

test("nothing is left of what passes by, or is not finite", () => {
  for (const line of [[[-5, 0], [-5, 50]], [[-10, 45], [10, 65]], [[0, 0], [NaN, 1]], [[0, 0], [Infinity, 1]], [[200, 10], [300, 10]]]) {
    assert.equal(clipLine(AREA, ...line), null)
  }
})

test("a path that leaves and comes back is two pieces", () => {
  const drawn = []
  const points = [10, 10, 20, 10, 20, -30, 60, -30, 60, 10, NaN, 10, 30, 30]
  clippedPath(AREA, points, 0, 6, (x, y) => [x, y], (...at) => drawn.push(["begin", ...at]), (...at) => drawn.push(["to", ...at]))
  assert.deepEqual(drawn, [["begin", 10, 10], ["to", 20, 10], ["to", 20, 0], ["begin", 60, 0], ["to", 60, 10]])
})
