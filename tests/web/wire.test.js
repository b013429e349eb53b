// The messages are made by views/wire.py before this runs (test_node.py). FIXTURES is a JSON file: for each message its
// bytes in base64, and the header and the arrays that are in it.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"

import { decode } from "../../views/web/core/wire.js"

const KINDS = { float32: Float32Array, uint8: Uint8Array, int8: Int8Array, uint16: Uint16Array }
const NUMBERS = { nan: NaN, inf: Infinity, "-inf": -Infinity }
const fixtures = JSON.parse(readFileSync(process.env.FIXTURES, "utf8"))

for (const [name, { message, header, arrays }] of Object.entries(fixtures)) {
  test(`the browser reads what Python packed: ${name}`, () => {
    const body = Buffer.from(message, "base64")
    // Also from the middle of a larger buffer, where numbers may not lie on their own size.
    for (const before of [0, 3]) {
      const { arrays: read, shapes, ...rest } = decode(new Uint8Array([...Array(before), ...body]).subarray(before))
      assert.deepEqual(rest, header)
      assert.deepEqual(Object.keys(read), Object.keys(arrays))
      for (const [key, { type, shape, numbers }] of Object.entries(arrays)) {
        assert.ok(read[key] instanceof KINDS[type])
        assert.deepEqual(shapes[key], shape)
        assert.deepEqual([...read[key]], [...KINDS[type].from(numbers, (number) => NUMBERS[number] ?? number)])
      }
    }
  })
}

test("there are messages to read", () => assert.ok(Object.keys(fixtures).length >= 3))

test("a message that is cut short is not read", () => {
  const body = Buffer.from(Object.values(fixtures)[0].message, "base64")
  for (const length of [0, 3, 10, body.length - 1]) assert.throws(() => decode(new Uint8Array(body.subarray(0, length))))
})
