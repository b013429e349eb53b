import assert from "node:assert/strict"
import { test } from "node:test"

import { moment } from "../../views/web/core/moment.js"

const THETA = [0, 0, 2, 4, 4, 4]

test("between two steps a contender is on the line between them, and at the end of its last step", () => {
  assert.deepEqual(moment(THETA, 0, 2), { step: 0, from: [0, 0], now: [0, 0] })
  assert.deepEqual(moment(THETA, 0.25, 2), { step: 0, from: [0, 0], now: [0.5, 1] })
  assert.deepEqual(moment(THETA, 1, 2), { step: 1, from: [2, 4], now: [2, 4] })
  assert.deepEqual(moment(THETA, 2, 2), { step: 1, from: [2, 4], now: [4, 4] })
  assert.deepEqual(moment(THETA, 1.5, 1), { step: 0, from: [0, 0], now: [2, 4] })
})

test("a contender stays where a step began that has no finite end, and then is nowhere", () => {
  const theta = [1, 2, NaN, 3, NaN, NaN]
  assert.deepEqual(moment(theta, 0.5, 2), { step: 0, from: [1, 2], now: [1, 2] })
  assert.deepEqual(moment(theta, 2, 2), { step: 1, from: null, now: null })
  assert.equal(moment([1, 2], 0, 0), null)
})
