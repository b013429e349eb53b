import assert from "node:assert/strict"
import { test } from "node:test"

import { bestColumns } from "../../views/web/core/columns.js"

const SQUARE = [[-1, 1], [-1, 1]]
const [ABOVE, GAP] = [24, 12]
const columns = (count, domain, width, height) => bestColumns(count, domain, width, height, ABOVE, GAP)

// Pixels of one map, as they come out of so many columns.
function size(count, across, [[left, right], [bottom, top]], width, height) {
  const rows = Math.ceil(count / across)
  const scale = Math.min(
    ((width + GAP) / across - GAP) / (right - left),
    ((height + GAP) / rows - GAP - ABOVE) / (top - bottom),
  )
  return Math.max(scale, 0)
}

test("one map has one column, and two stand the way the box is longer", () => {
  assert.equal(columns(1, SQUARE, 800, 600), 1)
  assert.equal(columns(2, SQUARE, 1200, 600), 2)
  assert.equal(columns(2, SQUARE, 600, 1200), 1)
})

test("a wide domain has its maps below each other where a square one has them side by side", () => {
  const WIDE = [[-4, 4], [-1, 1]]
  assert.deepEqual([columns(4, SQUARE, 1000, 800), columns(4, WIDE, 1000, 800)], [2, 1])
})

test("no other number of columns makes the maps larger", () => {
  for (const domain of [SQUARE, [[0, 5], [0, 1]], [[0, 1], [0, 3]]]) {
    for (let count = 1; count <= 12; count++) {
      for (const [width, height] of [[1200, 500], [700, 700], [380, 640]]) {
        const sizes = [1, 2, 3, 4].map((across) => size(count, across, domain, width, height))
        const chosen = sizes[columns(count, domain, width, height) - 1]
        assert.ok(chosen >= Math.max(...sizes) * 0.998, `${count} maps in ${width} x ${height}`)
      }
    }
  }
})

test("never more than four, and a box with no room for titles still has an answer", () => {
  assert.equal(columns(12, SQUARE, 5000, 100), 4)
  assert.ok(columns(12, SQUARE, 300, 40) >= 1)
})
