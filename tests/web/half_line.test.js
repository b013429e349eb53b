import assert from "node:assert/strict"
import { test } from "node:test"

import { halfLine } from "../../views/web/core/half_line.js"

const pieces = (values, side) => {
  const found = []
  halfLine(values, side, (...piece) => found.push(piece))
  return found
}
const byte = (logit) => 1 + 254 / (1 + Math.exp(-logit))

test("the line of a linear network is where its logit is 0, to a hundredth of a cell", () => {
  const side = 8
  const logit = (x, y) => 0.8 * x - 0.5 * y - 1.3
  const values = Float32Array.from({ length: side * side }, (_, i) => byte(logit(i % side, Math.floor(i / side))))
  const found = pieces(values, side)
  assert.ok(found.length >= side - 1)
  for (const [x0, y0, x1, y1] of found) for (const [x, y] of [[x0, y0], [x1, y1]]) assert.ok(Math.abs(logit(x, y)) < 0.01, `${x} ${y}`)
})

test("where opposite corners are alike there are two pieces, and beside a hole none", () => {
  assert.equal(pieces([200, 50, 50, 200], 2).length, 2)
  assert.equal(pieces([200, 50, 50, 0], 2).length, 0)
  assert.equal(pieces([200, 200, 200, 200], 2).length, 0)
})
