import assert from "node:assert/strict"
import { test } from "node:test"

import { decisionBoundary, fittedCurves, thetaAt } from "../../views/web/core/model_fit.js"
import { Frame } from "../../views/web/core/frame2d.js"
import { assertClose } from "./made_up.js"

const AREA = { x: 0, y: 0, width: 100, height: 100 }
const FRAME = new Frame(AREA, [[0, 1], [0, 1]])

test("theta is mixed between two steps, held at the last, and null where it is not finite", () => {
  const positions = [1, 2, 2, 4, NaN, 0]
  assertClose(thetaAt(positions, 0.25), [1.25, 2.5])
  assertClose(thetaAt(positions, 1), [2, 4])
  assert.equal(thetaAt(positions, 1.5), null)
  assertClose(thetaAt([0, 0, 2, 4], 1.5), [2, 4])
})

test("a fitted line runs through its values, through the table of the link", () => {
  const basis = [1, 0, 1, 0.5, 1, 1] // f = theta_0 + theta_1 x at three x
  const identity = { basis, link: [-2, 0, 2], reach: 2 }
  assertClose(fittedCurves(identity, [0.25, 0.5], AREA, FRAME.toPixel, [0, 1])[0].points, [0, 75, 50, 50, 100, 25])
  assertClose(fittedCurves({ ...identity, constant: [0.25, 0, -0.25] }, [0.25, 0.5], AREA, FRAME.toPixel, [0, 1])[0].points, [0, 50, 50, 50, 100, 50])
  const half = { basis, link: [-1, 0, 1], reach: 2 } // link(u) = u / 2, also beyond the table
  assertClose(fittedCurves(half, [1, 4], AREA, FRAME.toPixel, [0, 1])[0].points, [0, 50, 50, -50, 100, -150], 1e-4)
})

test("a value far away stays where a canvas can draw it", () => {
  const [{ points }] = fittedCurves({ basis: [1, 0, 1, 1], link: [-1, 1], reach: 1 }, [0, 1e9], AREA, FRAME.toPixel, [0, 1])
  assert.ok(points.every((value) => Math.abs(value) <= 2e4))
})

test("a typed model is drawn in pieces where it is not a number", () => {
  const holed = { formula: (x, t0) => (x === 0.5 ? NaN : t0), places: 5 }
  const [left, right] = fittedCurves(holed, [0.5, 0], AREA, FRAME.toPixel, [0, 1])
  assertClose(left.points, [0, 50, 25, 50])
  assertClose(right.points, [75, 50, 100, 50])
  assert.equal(right.last, 1)
})

test("the decision boundary crosses the picture where u = 0, with a tick on the side where u > 0", () => {
  const corners = [[0, 100], [100, 100], [100, 0], [0, 0]] // from the bottom left, against the clock
  const basis = [0, 1, 1, 1, 1, 1, 0, 1] // u = theta_0 x + theta_1 at the corners, x = 0 or 1
  const [line, tick] = decisionBoundary({ basis }, [4, -1], corners, 14)
  assertClose(line.points, [25, 100, 25, 0])
  assertClose(tick.points, [25, 50, 39, 50])
  assertClose(decisionBoundary({ basis }, [-4, 1], corners, 14)[1].points, [25, 50, 11, 50])
  assert.equal(decisionBoundary({ basis }, [1, 1], corners, 14), null)
  // Askew: u = x + 2 y - 1, y up; it is 0 at the bottom right and half up on the left.
  const [askew, side] = decisionBoundary({ basis: [0, -1, 1, -1, 1, 1, 0, 1] }, [1, 1], corners, 5 ** 0.5)
  assertClose(askew.points, [100, 100, 0, 50])
  assertClose(side.points, [50, 75, 51, 73])
})
