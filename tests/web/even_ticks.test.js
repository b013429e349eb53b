import assert from "node:assert/strict"
import test from "node:test"

import { evenTicks } from "../../views/web/core/even_ticks.js"

// What plotly.js writes along axes with these limits and this `nticks`.
const PLOTLY = [
  [[0, 500], 6, "0 100 200 300 400 500"],
  [[0, 300], 6, "0 100 200 300"],
  [[-2.8, 2.8], 7, "−2 −1 0 1 2"],
  [[-1.6, 1.6], 7, "−1.5 −1 −0.5 0 0.5 1 1.5"],
  [[-1.2, 1.1], 5, "−1 −0.5 0 0.5 1"],
  [[0, 20000], 6, "0 5k 10k 15k 20k"],
  [[0, 1000], 6, "0 200 400 600 800 1000"],
  [[0, 0.0005], 6, "0 100μ 200μ 300μ 400μ 500μ"],
  [[0, 3e6], 6, "0 1M 2M 3M"],
]

test("ticks are those of Plotly", () => {
  for (const [[low, high], most, expected] of PLOTLY) assert.equal(evenTicks(low, high, most).texts.join(" "), expected)
})

test("ticks are on the axis, and zero has no sign", () => {
  const { values } = evenTicks(-0.35, 0.25, 7)
  assert.deepEqual(values, [-0.3, -0.2, -0.1, 0, 0.1, 0.2])
  assert.ok(!Object.is(values[3], -0))
})

test("an axis of no length, or with an end that is not finite, has no ticks", () => {
  for (const [low, high] of [[1, 1], [0, Infinity], [0, NaN]]) assert.deepEqual(evenTicks(low, high, 5), { values: [], texts: [] })
})
