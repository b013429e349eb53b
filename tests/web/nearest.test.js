import assert from "node:assert/strict"
import { test } from "node:test"

import { nearest } from "../../views/web/core/nearest.js"
import { path } from "./made_up.js"

const ACROSS = path([0, 0], [100, 0], [200, 0])
const UP = path([0, 50], [0, 150])
const drawn = (...paths) => paths.map((one) => ({ path: one, from: 0, to: one.last }))

test("the nearest recorded step of all paths is found within reach, and nothing beyond it", () => {
  assert.deepEqual(nearest(drawn(ACROSS, UP), 103, 4), { k: 0, step: 1 })
  assert.deepEqual(nearest(drawn(ACROSS, UP), 2, 145), { k: 1, step: 1 })
  assert.equal(nearest(drawn(ACROSS, UP), 50, 13), null)
})

test("a recorded step within reach comes before a line that is nearer", () => {
  const other = path([40, 10], [160, 10])
  assert.deepEqual(nearest(drawn(ACROSS, other), 100, 9), { k: 0, step: 1 })
})

test("between steps the nearer end of the nearest line is found", () => {
  assert.deepEqual(nearest(drawn(ACROSS), 40, 5), { k: 0, step: 0 })
  assert.deepEqual(nearest(drawn(ACROSS), 60, 5), { k: 0, step: 1 })
})

test("of steps on one spot the later is found", () => {
  assert.deepEqual(nearest(drawn(path([0, 0], [5, 5], [5, 5])), 5, 5), { k: 0, step: 2 })
})

test("only what is drawn is found: from the first step that is shown to the head", () => {
  const at = (from, to, x) => nearest([{ path: ACROSS, from, to }], x, 0)
  assert.equal(at(1, 2, 40), null)
  assert.deepEqual(at(0, 1.5, 140), { k: 0, step: 1 }) // the head is at 150, on the way to a step not yet reached
  assert.deepEqual(at(0, 1.5, 160), { k: 0, step: 1 })
  assert.equal(at(0, 1.5, 200), null)
})

test("no line is found where a path was out of sight", () => {
  const broken = { ...path([0, 0], [100, 0]), breaks: [0, 1], entries: Float32Array.of(0, 0, 80, 0) }
  assert.equal(nearest(drawn(broken), 50, 0), null)
  assert.deepEqual(nearest(drawn(broken), 84, 0), { k: 0, step: 0 })
})
