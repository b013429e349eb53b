import assert from "node:assert/strict"
import test from "node:test"

import { bandColours, bandsOf, EMPTY, LEVELS, levelsOf } from "../../views/web/core/bands.js"

const PLANE = { theta_0: [0, 1, 2], theta_1: [0, 1], rows: [[0, 8, 16], [0, 8, 16]], low: 0, high: 16 } // height 8 theta_0

test("levels go evenly from above the floor to the highest", () => {
  assert.deepEqual(levelsOf(PLANE), Array.from({ length: LEVELS }, (_, i) => i + 1))
})

test("each pixel is in the band of the height at its middle", () => {
  const found = bandsOf(PLANE, [[0, 2], [0, 1]], 16, 2)
  assert.deepEqual([...found.subarray(0, 16)], Array.from({ length: 16 }, (_, i) => i))
  assert.deepEqual([...found.subarray(16)], [...found.subarray(0, 16)])
})

test("the first row of pixels is at the top", () => {
  const rising = { ...PLANE, rows: [[0, 0, 0], [16, 16, 16]] }
  assert.deepEqual([...bandsOf(rising, [[0, 2], [0, 1]], 1, 4)], [14, 10, 6, 2])
})

test("heights beyond the levels are in the first or the last band", () => {
  const beyond = { ...PLANE, rows: [[-50, 8, 900], [-50, 8, 900]] }
  const found = bandsOf(beyond, [[0, 2], [0, 1]], 200, 1)
  assert.equal(found[0], 0)
  assert.equal(found[199], LEVELS)
})

test("beside the grid, and where a corner is not a number, there is nothing", () => {
  const holed = { ...PLANE, rows: [[0, 8, 16], [0, 8, NaN]] }
  assert.deepEqual([...bandsOf(holed, [[-1, 3], [0, 1]], 4, 1)], [EMPTY, 4, EMPTY, EMPTY])
})

test("the colours begin and end with the given ones, in even steps between", () => {
  const colours = bandColours(["#000000", "#f0f0f0"], PLANE)
  assert.equal(colours.length, LEVELS + 1)
  assert.deepEqual([colours[0], colours[1], colours[2], colours[LEVELS]], [[0, 0, 0], [8, 8, 8], [24, 24, 24], [240, 240, 240]])
})
