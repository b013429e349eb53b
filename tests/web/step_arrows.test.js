import assert from "node:assert/strict"
import { test } from "node:test"

import { acceptedLook, nearestArrow, stepArrows } from "../../views/web/core/step_arrows.js"

test("arrows follow each other from where the step began", () => {
  const tips = [1, 0, 1, 2, -1, 0, NaN, 2]
  assert.deepEqual(stepArrows(tips, 2, 0), [[[0, 0], [1, 0]], [[1, 0], [1, 2]]])
  assert.equal(stepArrows(tips, 2, 1), null)
})

test("the nearest arrow within reach is pointed at, and of two the one on top", () => {
  const arrows = [[[0, 0], [100, 0]], null, [[0, 0], [100, 0]], [[0, 30], [0, 60]]]
  assert.equal(nearestArrow(arrows, 50, 5, 10), 2)
  assert.equal(nearestArrow(arrows, -4, 45, 10), 3)
  assert.equal(nearestArrow(arrows, 108, 8, 10), -1)
  assert.equal(nearestArrow(arrows, NaN, NaN, 10), -1)
  assert.equal(nearestArrow([[[5, 5], [5, 5]]], 5, 12, 10), 0)
})

test("of the lengths that were tried the one of the move is found, if it is among them", () => {
  assert.equal(acceptedLook([1, 0.5, 0.25], [-2, 4], [-0.5, 1]), 2)
  assert.equal(acceptedLook([1, 0.5], [-2, 4], [-0.5, 1]), -1)
  assert.equal(acceptedLook([1], [0, 0], [0, 0]), -1)
})
