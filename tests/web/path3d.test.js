import assert from "node:assert/strict"
import { test } from "node:test"

import { clippedPath, insideDomain, projectPath } from "../../views/web/core/path3d.js"
import { assertClose } from "./made_up.js"

const DOMAIN = [[0, 10], [0, 10]]
const clip = (positions, losses = positions.filter((_, i) => i % 2)) => clippedPath(positions, losses, DOMAIN, (loss) => loss)
const point = (numbers, i) => [...numbers.subarray(3 * i, 3 * i + 3)]

test("a path inside the domain stays what it is, at the height of its losses", () => {
  const { points, breaks, out, last } = clippedPath([1, 2, 3, 4], [100, 10], DOMAIN, Math.log10)
  assertClose(points, [1, 2, 2, 3, 4, 1])
  assert.deepEqual([[...breaks], [...out], last], [[0, 0], [0, 0], 1])
})

test("a path ends at the edge, waits there, and begins anew where it comes back", () => {
  const { points, entries, breaks, out } = clip([5, 5, 15, 5, 25, 5, 15, 5, 5, 5], [0, 10, 20, 30, 40])
  assertClose(point(points, 1), [10, 5, 5])
  assertClose(point(points, 2), [10, 5, 5])
  assertClose(point(entries, 4), [10, 5, 35])
  assertClose(point(points, 4), [5, 5, 40])
  assert.deepEqual([[...breaks], [...out]], [[0, 0, 1, 1, 1], [0, 1, 1, 1, 0]])
})

test("a step across the whole domain is seen from edge to edge", () => {
  const { points, entries, breaks, out } = clip([-10, 5, 30, 5], [0, 4])
  assertClose(point(points, 0), [0, 5, 0]) // it begins outside: at the nearest edge
  assertClose(point(entries, 1), [0, 5, 1])
  assertClose(point(points, 1), [10, 5, 2])
  assert.deepEqual([[...breaks], [...out]], [[1, 1], [1, 1]])
})

test("a step beside the domain is out of sight", () => {
  const { breaks } = clip([-1, 5, 5, 20, 5, 30], [0, 0, 0]) // past the corner, then away
  assert.deepEqual([...breaks], [1, 1, 1])
})

test("a path ends before what is not finite", () => {
  assert.equal(clip([1, 1, 2, 2, NaN, 3], [0, 0, 0]).last, 1)
  assert.equal(clip([1, 1, 2, 2], [0, Infinity]).last, 0)
})

test("in pixels a path's length begins anew from where it comes back", () => {
  const path = clip([5, 5, 15, 5, 5, 5, 8, 9], [0, 0, 0, 0])
  const flat = (points, i, pixels) => pixels.set(points.subarray(3 * i, 3 * i + 2), 2 * i)
  const { points, entries, lengths, last } = projectPath(path, flat)
  assertClose(points, [5, 5, 10, 5, 5, 5, 8, 9])
  assertClose(entries.subarray(4, 6), [10, 5])
  assertClose(lengths, [0, 5, 10, 15])
  assert.equal(last, 3)
})

test("the edge of the domain is inside it", () => {
  assert.ok(insideDomain(DOMAIN, 0, 10) && !insideDomain(DOMAIN, -0.1, 5) && !insideDomain(DOMAIN, 5, 10.1))
})
