import assert from "node:assert/strict"
import { test } from "node:test"

import { lossLimits } from "../../views/web/core/loss_limits.js"

test("the axis holds all losses with some room", () => {
  const [low, high] = lossLimits([[1, 0.1, 0.001], [0.9, 0.5]])
  assert.ok(low < -3 && low > -3.3 && high > 0 && high < 0.3)
})

test("who diverges does not flatten the others, and what is zero or not finite does not count", () => {
  const [low, high] = lossLimits([[1, 1e9, Infinity, NaN], [1, 0.01, 0]])
  assert.ok(high < 2.2 && low > -2.3)
})

test("curves that hardly move have an axis of a power of ten", () => {
  const [low, high] = lossLimits([[0.69, 0.68]])
  assert.ok(high - low >= 1 && low < Math.log10(0.68) && high > Math.log10(0.69))
  assert.deepEqual(lossLimits([[NaN], []]), [-1, 0])
})
