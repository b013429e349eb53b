import assert from "node:assert/strict"
import { test } from "node:test"

import { surfaceMesh } from "../../views/web/core/surface_mesh.js"
import { assertClose } from "./made_up.js"

const line = (count) => Array.from({ length: count }, (_, i) => i)
const same = (height) => height

test("a coarse grid is kept, with a line beyond each edge of the domain where there is one", () => {
  const terrain = { theta_0: line(9), theta_1: line(9), rows: line(9).map((j) => line(9).map((i) => 10 * j + i)) }
  const { x, y, z } = surfaceMesh(terrain, [[2.5, 5.5], [0, 8]], same)
  assert.deepEqual([x, y], [[1, 2, 3, 4, 5, 6], line(9)])
  assert.deepEqual(z[3], [31, 32, 33, 34, 35, 36])
})

test("a fine grid is thinned, and a narrow valley stays", () => {
  const count = 481
  const rows = line(count).map(() => line(count).map((i) => (i === 241 ? -1 : 5)))
  const { x, z } = surfaceMesh({ theta_0: line(count), theta_1: line(count), rows }, [[0, 480], [0, 480]], (height) => 2 * height)
  assert.ok(x.length <= 122)
  assertClose([x[1] - x[0]], [4])
  assert.ok(z.every((row) => Math.min(...row) === -2 && Math.max(...row) === 10))
})
