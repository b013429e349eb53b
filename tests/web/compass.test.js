import assert from "node:assert/strict"
import { test } from "node:test"

import { arrows, compassArrows, GRADIENT, LONGEST, SHORTEST } from "../../views/web/core/compass.js"
import { assertClose, path } from "./made_up.js"

const UNIT = 0.01 // of theta, for one pixel
const one = (gradient, update, step = 0) => arrows({ "0.gradients": gradient, "0.updates": update }, 0, step, UNIT)

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

test("each contender of a map has its arrows at its head, if a step is to come", () => {
  const arrays = {}
  for (const i of [0, 1, 2]) Object.assign(arrays, { [`${i}.gradients`]: [1, 0, 1, 0, 1, 0], [`${i}.updates`]: [1, 0, 1, 0, 1, 0] })
  const map = { paths: [path([0, 0], [10, 0], [20, 0]), path([5, 5], [5, 7])], shown: [2, 1], race: { arrays }, frame: { unit: UNIT } }
  const at = (...steps) => compassArrows(map, { steps, ends: [9, 9, 9] }).map(({ contender, head }) => [contender, ...head])
  assert.deepEqual(at(0, 0.5, 1.5), [[2, 15, 0], [1, 5, 6]])
  assert.deepEqual(at(0, 1, 0), [[2, 0, 0]]) // the path of contender 1 ends there
  assert.deepEqual(compassArrows(map, { steps: [0, 0, 1], ends: [9, 0, 1] }), []) // stopping rules fired there
  const [first] = compassArrows(map, { steps: [0, 0, 0], ends: [9, 0, 9] })
  assertClose(first.gradient, [GRADIENT, 0])
})
