import assert from "node:assert/strict"
import { test } from "node:test"

import { roundBelow, roundTicks } from "../../views/web/core/round_ticks.js"
import { assertClose } from "./made_up.js"

test("1, 2 and 5 times a power of ten are round", () => {
  assertClose([0.9, 1, 1.9, 4.99, 5, 1000, 3e-7].map(roundBelow), [0.5, 1, 1, 2, 5, 1000, 2e-7], 1e-12)
})

test("every axis has two to five ticks, all of them on it, with texts that differ", () => {
  for (let low = -3.3; low < 3; low += 0.71) {
    for (let span = 1e-5; span < 1e7; span *= 3.7) {
      const { values, texts } = roundTicks(low, low + span)
      assert.ok(values.length >= 2 && values.length <= 6, `${low} ${span}: ${texts}`)
      assert.equal(new Set(texts).size, texts.length, `${texts}`)
      values.forEach((value) => assert.ok(value >= low - 1e-6 * span && value <= low + span * (1 + 1e-6)))
    }
  }
})

test("ticks have as many digits as they need", () => {
  assert.deepEqual(roundTicks(-1, 1).texts, ["−1.0", "−0.5", "0", "0.5", "1.0"])
  assert.deepEqual(roundTicks(1.41, 1.4101).texts, ["1.41000", "1.41002", "1.41004", "1.41006", "1.41008", "1.41010"])
  assert.deepEqual(roundTicks(-1e30, 1e30).texts.at(-1), "10³⁰")
})
