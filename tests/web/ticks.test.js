import assert from "node:assert/strict"
import { test } from "node:test"
import { limitsOf, ticks } from "../../views/web/core/ticks.js"

test("ticks are round, even and within the limits", () => {
  assert.deepEqual(ticks(-0.5, 1, 6), [-0.5, 0, 0.5, 1])
  assert.deepEqual(ticks(0, 230, 4), [0, 100, 200])
  assert.deepEqual(ticks(-3e-7, 4e-7, 4), [-2e-7, 0, 2e-7, 4e-7])
})

test("an axis of no length, or of none that is finite, has no ticks", () => {
  assert.deepEqual(ticks(1, 1, 4), [])
  assert.deepEqual(ticks(0, Infinity, 4), [])
})

test("an axis holds all that is finite, with some room", () => {
  assert.deepEqual(limitsOf([1, 3, NaN, Infinity], 0.5), [0, 4])
  assert.deepEqual(limitsOf([NaN], 0.5), [0, 1])
  const [low, high] = limitsOf([2, 2], 0.1)
  assert.ok(low < 2 && high > 2)
})
