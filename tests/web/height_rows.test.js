import assert from "node:assert/strict"
import { test } from "node:test"

import { heightRows } from "../../views/web/core/height_rows.js"

test("rises add up along each row, and down means round 2^16", () => {
  const rows = heightRows(Uint16Array.of(0, 4, 65535, 2, 65534, 65534), 3, -1, 0.5)
  assert.deepEqual(rows, [Float32Array.of(-1, 1, 0.5), Float32Array.of(0, -1, 32766)])
})

test("the highest sum is a hole, and the row goes on behind it", () => {
  const [row] = heightRows(Uint16Array.of(2, 65533, 3), 3, -1, 0.5)
  assert.deepEqual(row, Float32Array.of(0, NaN, 0))
})
