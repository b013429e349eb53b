import assert from "node:assert/strict"
import { test } from "node:test"

import { colourAt, css, logPlace, powerMarks, powersOf, scaleColours, sharePlace } from "../../views/web/core/colour_scale.js"
import { assertClose } from "./made_up.js"

test("a power of ten has its place on the scale, and what is beyond is at its end", () => {
  assertClose([1e-12, 1e-5, 1e2, 1e9, 1e-30].map((value) => logPlace(value, [-12, 2])), [0, 0.5, 1, 1, 0], 1e-12)
})

test("zero and what is not finite have no place", () => {
  assert.deepEqual([0, NaN, Infinity].map((value) => logPlace(value, [-12, 2])), ["zero", "hole", "hole"])
  assert.deepEqual([0, 0.25, 1, NaN].map(sharePlace), [0, 0.25, 1, "hole"])
})

test("a scale goes through all its colours, evenly", () => {
  const table = scaleColours(["#000000", "#640000", "#6464c8"], 5)
  assert.deepEqual(table, [[0, 0, 0], [50, 0, 0], [100, 0, 0], [100, 50, 100], [100, 100, 200]])
  assert.equal(css(colourAt(table, 0.74)), "rgb(100 50 100)")
})

test("a scale goes from the least to the most of what occurs, over at least three powers of ten", () => {
  assert.deepEqual(powersOf([0, 3e-7, NaN, 0.2, Infinity]), [-7, 0])
  assert.deepEqual(powersOf([0.02, 0.03]), [-4, -1])
  assert.deepEqual(powersOf([1e-300, 1e200]), [-12, 4])
  assert.deepEqual(powersOf([0, NaN]), [-12, -9])
  assert.deepEqual(powerMarks([-7, 0]), [-6, -4, -2, 0])
  assert.deepEqual(powerMarks([-4, -1]), [-4, -3, -2, -1])
})
