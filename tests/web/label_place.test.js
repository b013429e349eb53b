import assert from "node:assert/strict"
import { test } from "node:test"

import { placeBeside } from "../../views/web/core/label_place.js"

const AREA = { x: 0, y: 0, width: 200, height: 100 }
const SIZE = [60, 20]

test("the name of a curve that falls out of the picture stands where it was last seen, and on no curve", () => {
  const falls = [[0, 0], [50, 50], [100, 98], [150, 150]]
  const level = [[0, 30], [200, 30]]
  const [x, y, width, height] = placeBeside(falls, SIZE, AREA, [falls, level], [])
  assert.ok(Math.abs(x - 100) < 20 && y > 30 && y + height <= 100)
  assert.ok(falls.slice(0, 3).every(([a, b]) => a < x || a > x + width || b < y || b > y + height))
})

test("two curves that end at one place have their names apart, and inside", () => {
  const lines = [[[0, 90], [200, 50]], [[0, 10], [200, 50]]]
  const [first, second] = lines.reduce((taken, line) => [...taken, placeBeside(line, SIZE, AREA, lines, taken)], [])
  assert.ok(first[1] + first[3] <= second[1] || second[1] + second[3] <= first[1])
  for (const [x, , width] of [first, second]) assert.ok(x + width <= 200)
})

test("a curve that is nowhere in sight has no name", () => {
  assert.equal(placeBeside([[0, 200], [200, 300]], SIZE, AREA, [], []), null)
})
