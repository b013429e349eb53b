import assert from "node:assert/strict"
import { test } from "node:test"

import { readFile } from "../../views/web/core/file_stream.js"

const STREAM = [0, 0, 3, 50, 99, 255, 1, 255, 0, 40]

async function read(chunks) {
  const told = []
  const pieces = await readFile(chunks.map((chunk) => Uint8Array.from(chunk)), (percentage) => told.push(percentage))
  return { told, file: pieces && pieces.flatMap((piece) => [...piece]) }
}

test("the file begins after the mark, wherever the network cuts the stream", async () => {
  for (let i = 0; i <= STREAM.length; i++) {
    for (let k = i; k <= STREAM.length; k++) {
      const { told, file } = await read([STREAM.slice(0, i), STREAM.slice(i, k), STREAM.slice(k)])
      assert.deepEqual(file, [1, 255, 0, 40])
      assert.equal(told.at(-1), 99)
    }
  }
})

test("of the percentages in one chunk the newest is told", async () => {
  assert.deepEqual((await read([[0], [1, 2, 3], [4, 255], [7]])).told, [0, 3, 4])
})

test("a stream that ends before the mark is no file, and one that ends with it is an empty one", async () => {
  assert.equal((await read([[0, 50]])).file, null)
  assert.deepEqual((await read([[0, 50, 255]])).file, [])
})
