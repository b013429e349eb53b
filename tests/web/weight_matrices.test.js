import assert from "node:assert/strict"
import { test } from "node:test"

import { bytePixels, cellSize, placed, signedPlace, spans, weightOf } from "../../views/web/core/weight_matrices.js"
import { assertClose } from "./made_up.js"

const LAYERS = [{ name: "W1", shape: [2, 16] }, { name: "W2", shape: [16, 16] }, { name: "W3", shape: [16, 1] }]
const SHAPES = LAYERS.map(({ shape }) => shape)

test("the layers lie one after the other", () => {
  assert.deepEqual(spans(LAYERS).map(({ start, count, end }) => [start, count, end]), [[0, 32, 32], [32, 256, 288], [288, 16, 304]])
})

test("a byte is a part of its layer's scale, and zero is in the middle of the colours", () => {
  assertClose([weightOf(127, 0.5), weightOf(-127, 0.5), weightOf(0, 0.5)], [0.5, -0.5, 0])
  assert.deepEqual([2, 0, -2, 9].map((weight) => signedPlace(weight, 2)), [1, 0.5, 0, 1])
  assert.equal(signedPlace(0, 0), 0.5) // all are zero
})

test("each byte has the pixel of its weight, on the scale that all layers share", () => {
  const table = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
  const pixels = new Uint8Array(bytePixels(table, 1, 2).buffer)
  const of = (byte) => [...pixels.subarray(4 * (byte & 0xff), 4 * (byte & 0xff) + 4)]
  assert.deepEqual([of(0), of(127), of(-127)], [[4, 5, 6, 255], [7, 8, 9, 255], [4, 5, 6, 255]]) // half of the scale rounds up
  assert.deepEqual(new Uint8Array(bytePixels(table, 2, 2).buffer).subarray(4 * 129, 4 * 129 + 3), new Uint8Array([1, 2, 3]))
})

test("matrices stand beside each other without touching, in cells as large as the box allows", () => {
  for (const [width, height] of [[440, 400], [330, 260], [120, 2000]]) {
    const cell = cellSize(SHAPES, width, height, 20, 12, 14)
    const { places, height: needed } = placed(SHAPES, width, cell, 20, 12)
    assert.ok(cell === 1 || needed <= height)
    assert.ok(cell === 14 || placed(SHAPES, width, cell + 0.5, 20, 12).height > height)
    places.forEach((one, i) => {
      for (const other of places.slice(i + 1)) {
        assert.ok(one.x + one.across < other.x || one.y + cell * SHAPES[i][0] < other.y || other.x + other.across < one.x)
      }
    })
  }
})
