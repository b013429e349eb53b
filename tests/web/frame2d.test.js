import assert from "node:assert/strict"
import { test } from "node:test"

import { areaInside, clipped, Frame, insideBox, toEdge } from "../../views/web/core/frame2d.js"
import { assertClose } from "./made_up.js"

const AREA = { x: 50, y: 10, width: 200, height: 100 }

test("the area is what the margins leave", () => {
  assert.deepEqual(areaInside([260, 150], { l: 50, r: 10, t: 10, b: 40 }), { ...AREA })
})

test("corners of the plane are corners of the area, and pixels lead back", () => {
  const frame = new Frame(AREA, [[-1, 3], [0, 1]])
  assertClose(frame.toPixel(-1, 1), [50, 10])
  assertClose(frame.toPixel(3, 0), [250, 110])
  assertClose(frame.toTheta(...frame.toPixel(0.7, 0.2)), [0.7, 0.2])
})

test("on equal axes the domain is in the middle and whole", () => {
  const frame = Frame.around(AREA, [[0, 2], [0, 2]])
  assert.equal(frame.unit, 0.02)
  assertClose(frame.toPixel(0, 0), [100, 110])
  assertClose(frame.toPixel(2, 2), [200, 10])
  assertClose(frame.ranges.flat(), [-1, 3, 0, 2])
  assertClose(Frame.around(AREA, [[0, 8], [0, 2]]).ranges.flat(), [0, 8, -1, 3])
})

test("the edge of a box is inside it", () => {
  assert.ok([[50, 10], [250, 110], [60, 20]].every(([x, y]) => insideBox(AREA, x, y)))
  assert.ok([[49, 20], [251, 20], [60, 9], [60, 111]].every(([x, y]) => !insideBox(AREA, x, y)))
})

test("what is drawn clipped is clipped to the area, and nothing after it is", () => {
  const calls = []
  const context = new Proxy({}, { get: (_, name) => (...numbers) => calls.push([name, ...numbers].join(" ")) })
  clipped(context, AREA, () => calls.push("draw"))
  assert.deepEqual(calls, ["save", "beginPath", "rect 50 10 200 100", "clip", "draw", "restore"])
})

test("the way to the edge of a box ends at the nearer of two sides", () => {
  assert.deepEqual([[1, 0], [-1, 0], [0, 1], [0, -1]].map((way) => toEdge(AREA, [60, 30], way)), [190, 10, 80, 20])
  assertClose([toEdge(AREA, [60, 30], [-0.6, -0.8]), toEdge(AREA, [50, 30], [-1, 0])], [10 / 0.6, 0])
})
