import assert from "node:assert/strict"
import { test } from "node:test"

import { GuessAxis } from "../../views/web/core/guess_axis.js"
import { assertClose } from "./made_up.js"

const RATES = new GuessAxis({ low: 1e-4, high: 1, log: true, whole: false })
const LENGTHS = new GuessAxis({ low: -2, high: 6, log: false, whole: false })
const STEPS = new GuessAxis({ low: 0, high: 40, log: false, whole: true })

test("on a logarithmic axis equal factors are equally long", () => {
  assertClose([1e-4, 1e-3, 1e-2, 1].map((rate) => RATES.share(rate)), [0, 0.25, 0.5, 1])
  assertClose([0, 0.25, 0.5, 1].map((share) => RATES.value(share)), [1e-4, 1e-3, 1e-2, 1])
  assert.equal(RATES.value(0.6), 0.0251)
})

test("on a linear axis a number has the digits that are worth guessing", () => {
  assertClose([LENGTHS.share(0), LENGTHS.value(0.25)], [0.25, 0])
  assert.equal(LENGTHS.value(0.33333), 0.67)
})

test("beside the axis it is its end that is meant", () => {
  for (const axis of [RATES, LENGTHS, STEPS]) assert.deepEqual([axis.value(-1), axis.value(2)], [axis.low, axis.high])
})

test("each press of a key leads on, also between whole numbers, and not beyond an end", () => {
  for (const axis of [RATES, LENGTHS, STEPS]) {
    let value = axis.low
    let presses = 0
    while (value < axis.high) {
      const next = axis.shifted(value, 1)
      assert.ok(next > value, `${value}`)
      value = next
      presses++
    }
    assert.ok(presses <= 210)
    assert.equal(axis.shifted(axis.high, 1), axis.high)
    assert.ok(axis.shifted(axis.high, -1) < axis.high)
  }
  assert.equal(STEPS.shifted(7, 1), 8)
})

test("ticks are round numbers of the axis", () => {
  assert.deepEqual(RATES.ticks, [1e-4, 1e-3, 1e-2, 0.1, 1])
  assert.deepEqual(STEPS.ticks, [0, 10, 20, 30, 40])
  assert.ok(new GuessAxis({ low: 1, high: 3, log: false, whole: true }).ticks.every(Number.isInteger))
})
