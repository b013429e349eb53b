import assert from "node:assert/strict"
import { test } from "node:test"

import { DECADE, HIGHEST, LOWEST, rungAbove, rungBelow, shifted, typedRate } from "../../views/web/core/rate.js"

test("a hand shifts a rate on a logarithmic scale, in two digits, and never out of range", () => {
  assert.equal(shifted(0.01, DECADE), 0.1)
  assert.equal(shifted(0.01, -2 * DECADE), 0.0001)
  assert.equal(shifted(0.0123, 0), 0.012)
  assert.equal(shifted(1, 99 * DECADE), HIGHEST)
  assert.equal(shifted(1, -99 * DECADE), LOWEST)
})

test("a press goes to the next round rate, over each power of ten, also from between two", () => {
  const rungs = [0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5]
  rungs.slice(1).forEach((rung, i) => {
    assert.equal(rungAbove(rungs[i]), rung)
    assert.equal(rungBelow(rung), rungs[i])
  })
  assert.deepEqual([rungBelow(0.12), rungAbove(0.12)], [0.1, 0.15])
  assert.deepEqual([rungBelow(0.99), rungAbove(0.71)], [0.7, 1])
})

test("a rate that a computation has left a bit beside a round one is taken for it", () => {
  assert.equal(rungAbove(0.1 + 0.2 - 0.2 - 1e-17), 0.15)
  assert.equal(rungBelow(0.1 + 0.2), 0.2)
})

test("the last rung of the range is stayed on", () => {
  assert.deepEqual([rungAbove(HIGHEST), rungBelow(LOWEST)], [HIGHEST, LOWEST])
})

test("a typed rate is read with comma or point, with any minus in the exponent, and only where it is sure", () => {
  const read = { "0.5": 0.5, "0,5": 0.5, ".5": 0.5, "3": 3, "1e-5": 1e-5, "1E−5": 1e-5, "2,5e2": 250, "1e4": 1e4 }
  for (const [text, rate] of Object.entries(read)) assert.equal(typedRate(text), rate, text)
  const left = ["", "x", "0", "-1", "1/3", "1 000", "1,000.5", "1_0", "１", "nan", "Infinity", "1e5", "1e-10", "0x10", "5e"]
  for (const text of left) assert.equal(typedRate(text), null, text)
})
