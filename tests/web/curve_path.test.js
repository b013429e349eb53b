import assert from "node:assert/strict"
import { test } from "node:test"

import { curvePath, isBelowFloor } from "../../views/web/core/curve_path.js"
import { Timeline } from "../../views/web/core/timeline.js"
import { assertClose, contender, race } from "./made_up.js"

const AREA = { x: 10, y: 0, width: 40, height: 100 }
const curve = (values, more) => {
  const timeline = new Timeline(race(4, [contender(more)]), "steps", true)
  return curvePath(values, 0, timeline, AREA, [-2, 2], AREA.width / timeline.last)
}

test("powers of ten are evenly spaced, and time goes across", () => {
  const { points, last } = curve([100, 10, 1, 0.1, 0.01])
  assertClose(points, [10, 0, 20, 25, 30, 50, 40, 75, 50, 100])
  assert.equal(last, 4)
})

test("what has no logarithm is below the axis, and what is far off no farther than one axis away", () => {
  const ys = curve([0, -5, 1e99]).points.filter((_, i) => i % 2)
  assertClose(ys, [200, 200, -100])
})

test("a curve ends where a rule fires or its values are not finite", () => {
  assert.equal(curve([1, 1, 1, 1, 1], { stopAt: 2 }).last, 2)
  assert.equal(curve([1, 1, NaN, 1]).last, 1)
})

test("a curve is below the floor if no value is above it; what is no number is not below", () => {
  assert.deepEqual([[0, 1e-12], [-1, 1e-13], [0, 1e-11], [0, NaN], [Infinity], []].map(isBelowFloor), [true, true, false, false, false, false])
})
