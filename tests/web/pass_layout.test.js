import assert from "node:assert/strict"
import { test } from "node:test"

import { edgeLine, edgeWords, passLayout } from "../../views/web/core/pass_layout.js"

const SIZES = [[1200, 400], [700, 340], [358, 430]]
const away = ([x0, y0], [x1, y1]) => Math.hypot(x1 - x0, y1 - y0)

test("all units are inside the picture and apart, wide or narrow", () => {
  for (const [width, height] of SIZES) {
    const { radius, inputs, hidden, output, loss } = passLayout(width, height)
    const all = [...inputs, ...hidden, output, loss]
    for (const [x, y] of all) assert.ok(x >= radius && x <= width - radius && y >= radius && y <= height - radius, `${width}: ${x} ${y}`)
    all.forEach((one, i) => all.slice(i + 1).forEach((other) => assert.ok(away(one, other) > 2 * radius + 20)))
  }
})

test("a line goes from edge to edge", () => {
  assert.deepEqual(edgeLine([0, 0], [100, 0], 20), [20, 0, 80, 0])
})

test("the words of two edges that cross are apart, as three lines of each", () => {
  const high = 48
  for (const [width, height] of SIZES) {
    const { radius, inputs, hidden } = passLayout(width, height)
    const places = inputs.flatMap((from) => hidden.map((to) => edgeWords(edgeLine(from, to, radius), high, height)))
    places.forEach((one, i) => places.slice(i + 1).forEach((other) => assert.ok(Math.abs(one[1] - other[1]) >= high || Math.abs(one[0] - other[0]) > 60, `${width}`)))
  }
})
