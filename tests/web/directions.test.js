import assert from "node:assert/strict"
import { test } from "node:test"
import { angleBetween, direction, origin, turned, verdict } from "../../views/web/core/directions.js"

test("an angle is found again from its direction, whatever it is counted from", () => {
  for (const from of [[3, 4], [-2, 0.5], [0, -1e-3], [1e5, -2e5]]) {
    for (let angle = 0; angle < 360; angle += 7) {
      const u = direction(from, angle)
      assert.ok(Math.abs(Math.hypot(...u) - 1) < 1e-12)
      assert.equal(angleBetween(from, u.map((part) => 30 * part)), angle)
    }
  }
})

test("at 180 degrees it points straight against what it is counted from", () => {
  const [x, y] = direction([3, 4], 180)
  assert.ok(Math.abs(x + 0.6) < 1e-12 && Math.abs(y + 0.8) < 1e-12)
})

test("where there is no gradient angles are counted from the axis of theta_0", () => {
  assert.deepEqual(origin({ place: "flat", gradient: [0, 0] }), [1, 0])
  assert.deepEqual(origin({ place: "slope", gradient: [0, 2] }), [0, 2])
})

test("an angle stays within one turn", () => {
  assert.deepEqual([turned(350, 20), turned(5, -10), turned(180, 0), turned(0, -360)], [10, 355, 180, 0])
})

test("the loss falls between the right angles, and most steeply at 180 degrees", () => {
  assert.deepEqual([0, 89, 90, 91, 179, 180, 181, 269, 270, 271, 360].map(verdict), [
    "rises", "rises", "level", "falls", "falls", "steepest", "falls", "falls", "level", "rises", "rises",
  ])
})
