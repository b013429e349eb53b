import assert from "node:assert/strict"
import { test } from "node:test"

import { crossings, heightLevels } from "../../views/web/core/height_levels.js"
import { HOLE } from "../../views/web/core/level_pixels.js"

const row = (...heights) => Float32Array.of(...heights)

test("between two points the levels follow the line between their heights", () => {
  const terrain = { rows: [row(0, 4), row(0, 4)], low: 0, high: 4 }
  assert.deepEqual([...heightLevels(terrain, 4, 4).slice(0, 8)], [0, 0, 0, 1, 2, 3, 4, 4])
})

test("the lowest and the highest level go on, and a hole is as large as its cells", () => {
  const terrain = { rows: [row(-9, NaN, 9), row(-9, NaN, 9)], low: 0, high: 4 }
  assert.deepEqual([...heightLevels(terrain, 4, 2).slice(0, 6)], [0, 0, HOLE, HOLE, 4, 4])
})

test("crossings are counted along rows and columns, and are no number where there is a hole", () => {
  assert.equal(crossings({ rows: [row(0, 1, 1), row(0, 3, 1)], low: 0, high: 4 }, 4), 4)
  assert.ok(Number.isNaN(crossings({ rows: [row(0, NaN)], low: 0, high: 4 }, 4)))
})
