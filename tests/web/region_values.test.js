import assert from "node:assert/strict"
import { test } from "node:test"

import { between, fillPixels, percentInside, regionTable } from "../../views/web/core/region_values.js"
import { assertClose } from "./made_up.js"

test("between two frames values go evenly, and a hole comes halfway", () => {
  const [from, to] = [[1, 255, 100, 0], [101, 155, 0, 50]]
  assertClose(between(from, to, 0.25, new Float32Array(4)), [26, 230, 100, 0])
  assertClose(between(from, to, 0.75, new Float32Array(4)), [76, 180, 0, 50])
})

test("the lowest row is the last of the picture, and a hole is clear", () => {
  const table = regionTable(["#000000", "#808080", "#ffffff"])
  const pixels = new Uint32Array(4)
  const bytes = new Uint8Array(pixels.buffer)
  assert.equal(fillPixels(pixels, [1, 255, 128, 0], 2, table), true)
  assert.deepEqual([...bytes], [128, 128, 128, 255, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255])
  assert.equal(fillPixels(pixels, [1, 255, 128, 1], 2, table), false)
})

test("how much is class 1 leaves out what is not finite", () => {
  assert.deepEqual([percentInside([0, 200, 10, 255]), percentInside([0, 0])], [67, null])
})
