import assert from "node:assert/strict"
import { test } from "node:test"
import { levelLines } from "../../views/web/core/level_lines.js"
import { evenly, valuesOn } from "../../views/web/core/local_models.js"

const AXIS = evenly([-2, 2], 40)

function linesOf(model, level) {
  return levelLines(AXIS, AXIS, valuesOn(AXIS, AXIS, model), level)
}

function pointsOf(line) {
  return Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i], line[2 * i + 1]])
}

test("a circle is one closed line around its middle", () => {
  const lines = linesOf((x, y) => x * x + y * y, 1)
  assert.equal(lines.length, 1)
  const points = pointsOf(lines[0])
  assert.deepEqual(points[0], points.at(-1))
  for (const [x, y] of points) assert.ok(Math.abs(Math.hypot(x, y) - 1) < 0.01)
  const turns = points.slice(1).map(([x, y], i) => Math.atan2(points[i][0] * y - points[i][1] * x, points[i][0] * x + points[i][1] * y))
  assert.ok(Math.abs(Math.abs(turns.reduce((sum, turn) => sum + turn)) - 2 * Math.PI) < 1e-9)
})

test("a hyperbola is two lines that end at the edges", () => {
  const lines = linesOf((x, y) => x * x - y * y, 0.5)
  assert.equal(lines.length, 2)
  for (const line of lines) {
    const points = pointsOf(line)
    for (const end of [points[0], points.at(-1)]) assert.ok(end.some((part) => Math.abs(Math.abs(part) - 2) < 1e-9))
    for (const [x, y] of points) assert.ok(Math.abs(x * x - y * y - 0.5) < 0.02)
  }
})

test("on a plane one cell is enough", () => {
  const edges = [-1, 3]
  const [line, ...others] = levelLines(edges, edges, valuesOn(edges, edges, (x, y) => 2 * x + y), 3)
  assert.equal(others.length, 0)
  for (const [x, y] of pointsOf(line)) assert.ok(Math.abs(2 * x + y - 3) < 1e-12)
})

test("opposite corners that are alike are joined as the middle says, and no piece is lost", () => {
  for (const [level, corner] of [[0.4, 1], [0.6, 0]]) {
    const lines = levelLines([0, 1], [0, 1], [[1, 0], [0, 1]], level)
    assert.equal(lines.length, 2)
    // Each line cuts off a corner: of the two values, one that the middle does not have.
    for (const line of lines) {
      const [[x, y], [toX, toY]] = pointsOf(line)
      const cut = [x === 0 || toX === 0 ? 0 : 1, y === 0 || toY === 0 ? 0 : 1]
      assert.equal(cut[0] === cut[1] ? 1 : 0, 1 - corner)
    }
  }
})

test("no line goes through a cell that is not finite, and none is where the level is not reached", () => {
  assert.deepEqual(levelLines([0, 1], [0, 1], [[0, 1], [NaN, 1]], 0.5), [])
  assert.deepEqual(linesOf((x, y) => x * x + y * y, -1), [])
  assert.deepEqual(linesOf((x) => x, NaN), [])
})
