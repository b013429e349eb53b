import assert from "node:assert/strict"
import { test } from "node:test"

import { arrows, GRADIENT, LONGEST, SHORTEST, vectors } from "../../views/web/core/arrows.js"
import { assertClose, path } from "./made_up.js"

const UNIT = 0.01 // of theta, for one pixel
const one = (gradient, update, step = 0) => vectors({ "0.gradients": gradient, "0.updates": update }, 0, step, UNIT)

test("a gradient has one length, up the slope; pixels count downwards", () => {
  assertClose(one([3, 4], [0, 0]).gradient, [GRADIENT * 0.6, -GRADIENT * 0.8])
  assertClose(one([3e-200, 4e-200], [0, 0]).gradient, [GRADIENT * 0.6, -GRADIENT * 0.8])
})

test("an update is true to the map between the shortest and the longest", () => {
  assertClose(one([0, 0], [-0.3, 0.4]).update, [-30, -40])
  assertClose(one([0, 0], [0.001, 0]).update, [SHORTEST, 0])
  assertClose(one([0, 0], [0, -5]).update, [0, LONGEST])
})

test("what is zero or not finite has no arrow", () => {
  const { gradient, update } = one([NaN, 1], [5, 0])
  assert.equal(gradient, null)
  assertClose(update, [LONGEST, 0])
  assert.deepEqual(one([Infinity, 0], [0, 0]), { gradient: null, update: null })
})

test("a step with a fraction has the arrows of the step under way", () => {
  const [gradients, updates] = [[1, 0, 0, 3], [0, 0, 0, 0]]
  assert.deepEqual(one(gradients, updates, 0.9), one(gradients, updates, 0))
  assertClose(one(gradients, updates, 1.9).gradient, [0, -GRADIENT])
})

const GAP = 9 // pixels between a head and its arrows

// Two contenders of three: one goes 20 pixels across in two steps, the other 2 pixels down in one.
function map(more = {}) {
  const arrays = {}
  for (const i of [0, 1, 2]) Object.assign(arrays, { [`${i}.gradients`]: [0, 1, 0, 1], [`${i}.updates`]: [0.1, 0, 0.5, 0] }, more)
  return { paths: [path([0, 0], [10, 0], [20, 0]), path([5, 5], [5, 7])], shown: [2, 1], race: { arrays }, frame: { unit: UNIT } }
}

test("while a contender moves, both arrows leave from its head and belong to the step under way", () => {
  const [first, second, ...more] = arrows(map(), { steps: [0, 0.5, 1.5], ends: [9, 9, 9] })
  assert.deepEqual([first.contender, second.contender, more], [2, 1, []])
  assertClose(first.gradient.flat(), [15, -GAP, 15, -GRADIENT])
  assertClose(first.update.flat(), [15 + GAP, 0, 15 + 50, 0])
  assertClose(second.update.flat(), [5 + GAP, 6, 5 + SHORTEST, 6])
})

test("at its end a contender has those of its last step: the gradient where that began, the step up to the head", () => {
  const timeline = { steps: [0, 1, 2], ends: [9, 1, 2] } // a rule stopped one of them, the other has run out of steps
  const [last, stopped] = arrows(map(), timeline)
  assertClose(last.gradient.flat(), [10, -GAP, 10, -GRADIENT])
  assertClose(last.update.flat(), [20 - 50, 0, 20 - GAP, 0])
  assertClose(stopped.gradient.flat(), [5, 5 - GAP, 5, 5 - GRADIENT])
  assertClose(stopped.update.flat(), [5 - SHORTEST, 7, 5 - GAP, 7])
  const resting = arrows(map({ "2.updates": [0.1, 0, 0, 0] }), timeline)
  assert.equal(resting[0].update, null)
})

test("who has taken no step has no arrows, and neither has who diverged", () => {
  const at = (steps, ends) => arrows(map(), { steps, ends }).map(({ contender }) => contender)
  assert.deepEqual(at([0, 0, 0], [9, 0, 9]), [2]) // a rule stopped contender 1 before its first step
  assert.deepEqual(at([0, 1, 0], [9, 9, 9]), [2]) // the step of contender 1 leads to no number
  assert.deepEqual(at([0, 2, 0], [9, 2, 9]), [2])
})
