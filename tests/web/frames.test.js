import assert from "node:assert/strict"
import { test } from "node:test"

import { cellEdges, frameAt, summed } from "../../views/web/core/frames.js"
import { assertClose } from "./made_up.js"

const FRAMES = [0, 1, 4, 10]

test("a time lies between two frames, and at the end on the last one", () => {
  assert.deepEqual(frameAt(FRAMES, 2.5), { before: 1, after: 2, part: 0.5 })
  assert.deepEqual(frameAt(FRAMES, 4), { before: 2, after: 3, part: 0 })
  for (const time of [10, 99]) assert.deepEqual(frameAt(FRAMES, time), { before: 3, after: 3, part: 0 })
  assert.deepEqual(frameAt([0], 0), { before: 0, after: 0, part: 0 })
})

test("the cells of all frames fill the steps, and each holds its own frame", () => {
  const edges = cellEdges(FRAMES)
  assertClose(edges, [0, 0.5, 2.5, 7, 10])
  FRAMES.forEach((step, k) => assert.ok(edges[k] <= step && step <= edges[k + 1]))
  assertClose(cellEdges([0]), [0, 1])
})

test("frames that are sent as changes are summed, each run by itself, and wrap around as they did", () => {
  const sent = Uint8Array.from([250, 1, 10, 255, 7, 8, 1, 2])
  assert.deepEqual([...summed(sent, 2, 2)], [250, 1, 4, 0, 7, 8, 8, 10])
  assert.deepEqual([...summed(Int8Array.from([100, 100, -56]), 1, 3)], [100, -56, -112])
})
