import assert from "node:assert/strict"
import { test } from "node:test"

import { Timeline } from "../../views/web/core/timeline.js"
import { height, pastWeights, valuePath } from "../../views/web/core/value_path.js"
import { assertClose, contender, race } from "./made_up.js"

const AREA = { x: 10, y: 0, width: 40, height: 100 }
const LINEAR = { log: false, low: -1, high: 1 }
const LOG = { log: true, low: -2, high: 2 }

test("each number of a row has a path of its own, against the clock", () => {
  const timeline = new Timeline(race(2, [contender()]), "steps", true)
  const values = Float32Array.of(-1, 0.1, 0, 1, 1, 10)
  assertClose(valuePath(values, 2, 0, LINEAR, 0, timeline, AREA).points, [10, 100, 30, 50, 50, 0])
  assertClose(valuePath(values, 2, 1, LOG, 0, timeline, AREA).points, [10, 75, 30, 50, 50, 25], 1e-4)
})

test("a path ends where its contender stops, and before what is not finite", () => {
  const timeline = new Timeline(race(4, [contender({ stopAt: 2 })]), "steps", true)
  assert.equal(valuePath(Float32Array.of(1, 1, 1, 1, 1), 1, 0, LINEAR, 0, timeline, AREA).last, 2)
  assert.equal(valuePath(Float32Array.of(1, NaN, 1, 1, 1), 1, 0, LINEAR, 0, timeline, AREA).last, 0)
})

test("what is far off or has no logarithm is at most one axis beyond the area", () => {
  assert.deepEqual([height(1e9, LINEAR, AREA), height(-1e9, LINEAR, AREA), height(0, LOG, AREA)], [-100, 200, 200])
})

test("past gradients weigh less by age, are divided by what was seen, and end where they weigh nothing", () => {
  const weights = [0.5, 0.25, 0.125, 0.0625]
  assert.deepEqual(pastWeights(weights, [0.5, 0.75, 0.875, 0.9375], 1, 1e-3), [[1, 0.5 / 0.75], [0, 0.25 / 0.75]])
  assert.deepEqual(pastWeights(weights, [1, 1, 1, 1], 3, 0.2), [[3, 0.5], [2, 0.25]])
})
