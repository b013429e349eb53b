import assert from "node:assert/strict"
import { test } from "node:test"

import { nearest as nearestWithDistance } from "../../views/web/core/nearest.js"
import { assertClose, path } from "./made_up.js"

const ACROSS = path([0, 0], [100, 0], [200, 0])
const UP = path([0, 50], [0, 150])
const nearest = (...question) => {
  const found = nearestWithDistance(...question)
  return found && { k: found.k, step: found.step }
}
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

test("how far away is told of the step, and where none is within reach of the line", () => {
  const away = (x, y) => nearestWithDistance(drawn(ACROSS), x, y).away
  assertClose([away(103, 4), away(40, 7)], [5, 7])
})

test("askew paths are searched as the plane has them", () => {
  const paths = [path([10, 20], [90, 75], [40, 140]), path([120, 10], [60, 95], [150, 160])]
  const mixed = ([x, y], [dx, dy], part) => [x * (1 - part) + dx * part, y * (1 - part) + dy * part]
  const point = ({ points }, step) => [points[2 * step], points[2 * step + 1]]
  const seen = { steps: 0, lines: 0, nothing: 0 }
  for (let x = 0; x <= 160; x += 7) {
    for (let y = 0; y <= 160; y += 7) {
      const away = (spot) => Math.hypot(spot[0] - x, spot[1] - y)
      const steps = paths.flatMap((one, k) => [0, 1, 2].map((step) => ({ k, step, away: away(point(one, step)) })))
      const lines = paths.flatMap((one, k) => [1, 2].flatMap((step) => Array.from({ length: 2001 }, (_, i) => {
        return { k, step: i > 1000 ? step : step - 1, away: away(mixed(point(one, step - 1), point(one, step), i / 2000)) }
      })))
      const best = (candidates) => candidates.reduce((one, other) => (other.away < one.away ? other : one))
      const [step, line] = [best(steps), best(lines)]
      if (Math.abs(step.away - 12) < 0.1 || Math.abs(line.away - 12) < 0.1) continue // too close to call
      const { k, step: expected } = step.away < 12 ? step : line
      seen[step.away < 12 ? "steps" : line.away < 12 ? "lines" : "nothing"]++
      assert.deepEqual(nearest(drawn(...paths), x, y), line.away < 12 ? { k, step: expected } : null, `at ${x}, ${y}`)
    }
  }
  assert.ok(seen.steps > 10 && seen.lines > 10 && seen.nothing > 10)
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
