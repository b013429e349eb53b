import assert from "node:assert/strict"
import { test } from "node:test"

import { cellCentre, cellOf, shiftedStart } from "../../views/web/core/start_grid.js"

test("each value is in one pixel, and what is beyond the edge in the last", () => {
  assert.deepEqual([-9, -2, -1.01, 0, 1.99, 2, 9].map((value) => cellOf(value, [-2, 2], 4)), [0, 0, 0, 2, 3, 3, 3])
})

test("the centre of a pixel is in it, and written shorter than a float", () => {
  const limits = [-2.048, 2.048]
  for (let cell = 0; cell < 300; cell++) {
    const centre = cellCentre(cell, limits, 300)
    assert.equal(cellOf(centre, limits, 300), cell)
    assert.ok(String(centre).length <= 6)
  }
})

test("a start moves by whole pixels and stops at the edge", () => {
  const domain = [[0, 10], [0, 10]]
  assert.deepEqual(shiftedStart([4.5, 4.5], [1, -2], domain, 10), [5.5, 2.5])
  assert.deepEqual(shiftedStart([4.9, 4.1], [0, 0], domain, 10), [4.5, 4.5])
  assert.deepEqual(shiftedStart([9.5, 0.5], [10, -10], domain, 10), [9.5, 0.5])
})
