// What several tests need: near-equality, and made-up races.
import assert from "node:assert/strict"

export function assertClose(actual, expected, tolerance = 1e-9) {
  const [one, other] = [[...actual], [...expected]]
  assert.equal(one.length, other.length)
  one.forEach((value, i) => {
    assert.ok(Math.abs(value - other[i]) <= tolerance, `number ${i} is ${value}, not ${other[i]}`)
  })
}

export const WORDS = { divergedAt: "diverged at step {step}", lossAxis: "loss", lossAboveLowest: "L − lowest L", notFinite: "not finite" }

// A contender that neither stops nor diverges; it sees all examples.
export function contender(more = {}) {
  return { name: "a", batch: null, seed: 0, stopAt: null, ran: { divergedAt: null }, ...more }
}

// A race without data, of so many steps.
export function race(steps, contenders, more = {}) {
  return { steps, examples: 0, contenders, arrays: {}, words: WORDS, ...more }
}

export const path = (...points) => ({ points: Float32Array.from(points.flat()), last: points.length - 1 })
