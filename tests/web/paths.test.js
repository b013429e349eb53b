import assert from "node:assert/strict"
import { test } from "node:test"

import { pointAt, segmentStart, trace } from "../../views/web/core/paths.js"
import { assertClose } from "./made_up.js"

const same = (x, y) => [x, y]

test("a path has its points in pixels and its length up to each", () => {
  const { points, lengths, last } = trace([0, 0, 3, 4, 3, 10], (x, y) => [2 * x, 2 * y])
  assertClose(points, [0, 0, 6, 8, 6, 20])
  assertClose(lengths, [0, 10, 22])
  assert.equal(last, 2)
})

test("a path ends before what is not finite", () => {
  assert.equal(trace([0, 0, 1, 1, Infinity, 0, 2, 2], same).last, 1)
  assert.equal(trace([NaN, 0], same).last, -1)
})

test("a path that gets far away waits where it left, in its own direction", () => {
  const { points } = trace([0, 0, 1e6, 5e5, -1e6, 0, 10, 0], same)
  assertClose(points, [0, 0, 2e4, 1e4, 2e4, 1e4, 10, 0])
})

test("between two steps a path is on the line, and after its last at its end", () => {
  const path = trace([0, 0, 10, 20, 30, 20], same)
  assertClose(pointAt(path, 0.5), [5, 10])
  assertClose(pointAt(path, 1), [10, 20])
  assertClose(pointAt(path, 99), [30, 20])
})

test("where a path was out of sight a segment begins where it comes back", () => {
  const path = { ...trace([0, 0, 10, 0], same), breaks: [0, 1], entries: [0, 0, 8, 0] }
  assertClose(segmentStart(path, 1), [8, 0])
  assertClose(pointAt(path, 0.5), [9, 0])
})
