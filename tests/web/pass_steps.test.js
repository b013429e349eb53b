import assert from "node:assert/strict"
import { test } from "node:test"

import { goesAlong, isBackward, isKnown, isNew, STEPS } from "../../views/web/core/pass_steps.js"

const NUMBERS = ["inputs", "sums", "hidden", "output", "loss", "outputDelta", "upperGradient", "deltas", "lowerGradient", "updated"]

test("each step finds one kind of number, which is known from then on", () => {
  assert.equal(NUMBERS.length, STEPS)
  for (let step = 0; step < STEPS; step++) {
    assert.deepEqual(NUMBERS.filter((number) => isNew(number, step)), [NUMBERS[step]])
    assert.deepEqual(NUMBERS.filter((number) => isKnown(number, step)), NUMBERS.slice(0, step + 1))
  }
})

test("errors go back along the edges that sums came along", () => {
  const used = (layer) => Array.from({ length: STEPS }, (_, step) => step).filter((step) => goesAlong(layer, step))
  assert.deepEqual([used("lower"), used("upper")], [[1, 8, 9], [3, 6, 7, 9]])
  assert.deepEqual([4, 5].map(isBackward), [false, true])
})
