import assert from "node:assert/strict"
import { test } from "node:test"

import { HOLE, levelPixels, rgb, shades } from "../../views/web/core/level_pixels.js"

const COLOURS = [[0, 0, 0], [100, 100, 100]]
const LINE = [200, 40, 0]

test("the lowest row is the last of the picture, and a hole is clear", () => {
  const pixels = levelPixels(Uint8Array.of(0, 0, HOLE, 1), 2, COLOURS, LINE)
  assert.deepEqual([...pixels.slice(8, 12)], [0, 0, 0, 255])
  assert.deepEqual([...pixels.slice(0, 4)], [0, 0, 0, 0])
  assert.deepEqual([...pixels.slice(4, 8)], [100, 100, 100, 255])
})

test("between two levels is a line, but not at the edge of a hole", () => {
  const [first, second] = [levelPixels(Uint8Array.of(0, 1), 2, COLOURS, LINE), levelPixels(Uint8Array.of(0, HOLE), 2, COLOURS, LINE)]
  assert.deepEqual([...first.slice(0, 4)], [150, 30, 0, 255])
  assert.deepEqual([...second.slice(0, 4)], [0, 0, 0, 255])
})

test("shades go evenly from one colour to another", () => {
  assert.deepEqual(rgb("#ff8000"), [255, 128, 0])
  assert.deepEqual(shades(["#000000", "#643200"], 3), [[0, 0, 0], [50, 25, 0], [100, 50, 0]])
})

test("without colours there are only the lines", () => {
  const pixels = levelPixels(Uint8Array.of(0, 1, 1), 3, null, LINE)
  assert.deepEqual([...pixels], [...LINE, 255, 0, 0, 0, 0, 0, 0, 0, 0])
})
