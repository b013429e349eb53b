// Ticks of a logarithmic axis: whole powers of ten of a long one, plain numbers of a short one.
import assert from "node:assert/strict"
import test from "node:test"
import { logTicks } from "../../views/web/core/log_ticks.js"

test("a long axis has at most five ticks, at whole powers", () => {
  for (const span of [2.6, 5, 5.1, 12, 300]) {
    const { dtick } = logTicks([-3.5, span - 3.5])
    assert.ok(Number.isInteger(dtick) && span / dtick <= 5)
  }
})

test("a short axis has plain numbers, none of which is a digit alone above a power", () => {
  assert.deepEqual(logTicks([-0.85, 0.45]).ticktext, ["0.3", "1"])
  assert.deepEqual(logTicks([-0.7, 0.31]).ticktext, ["0.3", "1"])
  assert.deepEqual(logTicks([-0.7, 0.3]).ticktext, ["0.2", "0.5", "1"])
  assert.deepEqual(logTicks([-2.2, -0.4]).ticktext, ["0.01", "0.03", "0.1", "0.3"])
  assert.deepEqual(logTicks([2.9, 4.1]).ticktext, ["1000", "3000", "10000"])
})

test("very small and large ones have powers of ten", () => {
  assert.deepEqual(logTicks([-12.1, -10.9]), {
    tickvals: [1e-12, 3e-12, 1e-11],
    ticktext: ["10<sup>−12</sup>", "3·10<sup>−12</sup>", "10<sup>−11</sup>"],
  })
})
