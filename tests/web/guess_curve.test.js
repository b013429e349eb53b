import assert from "node:assert/strict"
import { test } from "node:test"

import { completed, drawn, heightAt, placeAt, stepsOf } from "../../views/web/core/guess_curve.js"

const EMPTY = [null, null, null, null, null]

test("the place is the nearest one, and an end beyond the ends", () => {
  assert.deepEqual([-1, 0, 0.1, 0.3, 1, 2].map((share) => placeAt(share, 5)), [0, 0, 0, 1, 4, 4])
})

test("a quick pointer draws a straight line in either direction, and leaves the list it had", () => {
  assert.deepEqual(drawn(EMPTY, [1, 2], [3, 0]), [null, 2, 1, 0, null])
  assert.deepEqual(drawn(EMPTY, [3, 0], [1, 2]), [null, 2, 1, 0, null])
  assert.deepEqual(drawn([5, 5, 5, 5, 5], [2, 1], [2, 1]), [5, 5, 1, 5, 5])
  assert.deepEqual(EMPTY, [null, null, null, null, null])
})

test("what was left out is straight, and level beyond the ends", () => {
  assert.deepEqual(completed([null, 2, null, null, -1, null]), [2, 2, 1, 0, -1, -1])
  assert.deepEqual(completed([4, null, 0]), [4, 2, 0])
})

test("nothing drawn is no curve", () => {
  assert.equal(completed(EMPTY), null)
})

test("each place has a whole step, and a half goes to the even one", () => {
  assert.deepEqual(stepsOf(5, 8), [0, 2, 4, 6, 8])
  assert.deepEqual(stepsOf(5, 10), [0, 2, 5, 8, 10])
  assert.deepEqual(stepsOf(5, 2), [0, 0, 1, 2, 2])
})

test("a height is on the axis, and one that is taken", () => {
  assert.deepEqual([-1, 0, 0.25, 1, 2].map((share) => heightAt(share, [-6, 2])), [-6, -6, -4, 2, 2])
  assert.deepEqual([0, 0.5, 1].map((share) => heightAt(share, [-20, 40])), [-12, 10, 12])
})
