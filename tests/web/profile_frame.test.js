import assert from "node:assert/strict"
import { test } from "node:test"

import { trace } from "../../views/web/core/paths.js"
import { ProfileFrame, between } from "../../views/web/core/profile_frame.js"
import { assertClose } from "./made_up.js"

// The parabola w^2 in parts of a straight line, 6 % of its height free above and below: from -0.24 to 4.24.
const W = [-2, -1, 0, 1, 2]
const PARABOLA = { w: W, losses: W.map((w) => w * w), slopes: W.map((w) => 2 * w) }
const FRAME = new ProfileFrame({ x: 10, y: 20, width: 400, height: 448 }, PARABOLA)

test("between two places a value is on the line between theirs, beyond the ends it stays", () => {
  const found = [-5, -2, -1.5, 0.25, 2, 9].map((w) => between(W, PARABOLA.losses, w))
  assertClose(found, [4, 4, 2.5, 0.25, 4, 4])
})

test("a w is on the curve, and a pixel belongs to a w and to no second weight", () => {
  assertClose(FRAME.toPixel(-2, 0), [10, 44])
  assertClose(FRAME.toPixel(0, 0), [210, 444])
  assertClose(FRAME.toTheta(310, 99), [1, 0])
  assertClose(FRAME.ranges.flat(), [-2, 2, -0.24, 4.24])
  assert.deepEqual([-2.1, -2, 2, 2.1, NaN].map((w) => FRAME.shows(w)), [false, true, true, false, false])
})

test("a ball is where it was recorded at whole steps, and on the curve in between", () => {
  const positions = Float32Array.of(-2, 0, 1, 0, 3, 0, NaN, 0)
  const path = trace(Float32Array.of(-2, 4, 1, 1.5, 3, 9, NaN, NaN), FRAME.plane)
  const at = (step) => Object.values(FRAME.ballAt(positions, path, step))
  assertClose(at(1), [1, ...FRAME.plane(1, 1.5)])
  assertClose(at(0.5), [-0.5, ...FRAME.toPixel(-0.5)])
  assertClose(at(1.75), [2.5, ...FRAME.plane(2.5, 1.5 + 0.75 * 7.5)]) // off the curve on the way that it is drawn
  assertClose(at(2.5), [3, ...FRAME.plane(3, 9)]) // its last finite step
})

test("the tangent has the slope of the curve on the screen, and the length that is asked for", () => {
  const [across, down] = FRAME.tangent(1, 30)
  assertClose([Math.hypot(across, down), -down / across], [30, 2])
  assertClose(FRAME.tangent(0, 30), [30, 0])
})

test("a curve that is flat or overflows has a frame all the same", () => {
  const area = { x: 0, y: 0, width: 10, height: 10 }
  assertClose(new ProfileFrame(area, { w: [0, 1], losses: [3, 3], slopes: [0, 0] }).ranges[1], [2.94, 3.06])
  assertClose(new ProfileFrame(area, { w: [0, 1, 2], losses: [0, 1, Infinity], slopes: [0, 0, 0] }).ranges[1], [-0.06, 1.06])
})
