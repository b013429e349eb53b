import assert from "node:assert/strict"
import test from "node:test"

import { joinPlanes } from "../../views/web/core/byte_planes.js"

test("the header stays, and the bytes behind it come together in fours", () => {
  const header = [4, 0, 0, 0, 123, 125, 32, 32] // its length, and "{}  "
  assert.deepEqual([...joinPlanes(Uint8Array.from([...header, 1, 5, 2, 6, 3, 7, 4, 8]))], [...header, 1, 2, 3, 4, 5, 6, 7, 8])
})

test("a header alone stays as it is", () => {
  assert.deepEqual([...joinPlanes(Uint8Array.from([4, 0, 0, 0, 123, 125, 32, 32]))], [4, 0, 0, 0, 123, 125, 32, 32])
})
