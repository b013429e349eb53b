import assert from "node:assert/strict"
import { test } from "node:test"

import { logTicks } from "../../views/web/core/log_ticks.js"
import { assertClose } from "./made_up.js"

test("three whole powers or more are the ticks, at most five of them", () => {
  assert.deepEqual(logTicks(-2.3, 1.1), { powers: [-2, -1, 0, 1], texts: ["10<sup>−2</sup>", "10<sup>−1</sup>", "1", "10"] })
  assert.deepEqual(logTicks(-12.4, 1.2).powers, [-12, -9, -6, -3, 0])
  assert.deepEqual(logTicks(-12.4, 1.2, 3).powers, [-10, -5, 0]) // on a low axis
})

test("a shorter axis has numbers between, written out", () => {
  const { powers, texts } = logTicks(-0.84, 0.46)
  assert.deepEqual(texts, ["0.2", "0.5", "1", "2"])
  assertClose(powers.map((power) => 10 ** power), [0.2, 0.5, 1, 2])
  assert.deepEqual(logTicks(-1.95, 0.95).texts, ["0.03", "0.1", "0.3", "1", "3"])
  assert.deepEqual(logTicks(-5.8, -4.6).texts, ["2·10<sup>−6</sup>", "5·10<sup>−6</sup>", "10<sup>−5</sup>", "2·10<sup>−5</sup>"])
})

test("every axis has two to five ticks, all of them on it and in order", () => {
  for (let low = -13; low < 4; low += 0.37) {
    for (const span of [0.2, 0.5, 1, 1.4, 1.9, 2.5, 2.95, 4, 7.3, 12.9]) {
      const { powers, texts } = logTicks(low, low + span)
      assert.ok(powers.length >= 2 && powers.length <= 5 && powers.length === texts.length, `${low} ${span}`)
      powers.forEach((power, k) => assert.ok(power >= low && power <= low + span + 1e-9 && !(power <= powers[k - 1])))
    }
  }
})
