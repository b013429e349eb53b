import assert from "node:assert/strict"
import { test } from "node:test"

import { conic } from "../../views/web/core/conic.js"

const form = ([p, q, , s], x, y) => p * x * x + 2 * q * x * y + s * y * y

for (const [kind, matrix, middle, lines] of [
  ["bowl", [2, 0.5, 0.5, 1], [3, -1], 1],
  ["bowl", [1e6, 999, 999, 1], [3, -1], 1],
  ["bowl", [1, 0, 0, 1e8], [0.5, 0.001], 1],
  ["hill", [-2, 0.5, 0.5, -1], [0.1, 0.2], 1],
  ["saddle", [1, 2, 2, -3], [0.3, 0.4], 2],
  ["saddle", [-3, 0, 0, 1], [1, 0.1], 2],
  ["saddle", [0, 1, 1, 0], [-2, 1], 2],
]) test(`${kind} ${matrix}: every point is on the level of where the step began, and some are next to it`, () => {
  const found = conic(matrix, middle)
  assert.deepEqual([found.kind, found.lines.length], [kind, lines])
  const level = form(matrix, ...middle)
  let closest = Infinity
  for (const points of found.lines) {
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i], points[i + 1]]
      const size = Math.max(...matrix.map(Math.abs)) * (x * x + y * y)
      assert.ok(Math.abs(form(matrix, x, y) - level) <= 1e-14 * size + 1e-9 * Math.abs(level))
      closest = Math.min(closest, Math.hypot(x + middle[0], y + middle[1]))
    }
  }
  assert.ok(closest < 1e-3 * Math.hypot(...middle), `${closest}`)
})

test("where a curvature is zero there are no such curves, and where a number is not finite nothing", () => {
  for (const matrix of [[0, 0, 0, 0], [1, 0, 0, 0], [1, 1, 1, 1]]) assert.deepEqual(conic(matrix, [1, 2]), { kind: "flat", lines: [] })
  assert.equal(conic([NaN, 0, 0, 1], [1, 2]), null)
  assert.equal(conic([1, 0, 0, 1], [Infinity, 2]), null)
})

test("at the middle itself, and on the lines that cross in a saddle, there is no curve to draw", () => {
  assert.deepEqual(conic([1, 0, 0, 2], [0, 0]), { kind: "bowl", lines: [] })
  assert.deepEqual(conic([1, 0, 0, -1], [1, 1]), { kind: "saddle", lines: [] })
})
