import assert from "node:assert/strict"
import { test } from "node:test"

import { batchArray, batchMembers, miniBatchContenders, selectedContender } from "../../views/web/core/batch.js"
import { contender, race } from "./made_up.js"

const sizes = (...batches) => race(1, batches.map((batch) => contender({ batch })), { examples: 30 })

test("a batch of all examples is no mini-batch, and without data there is none", () => {
  assert.deepEqual(miniBatchContenders(sizes(8, 30, 3)), [0, 2])
  assert.deepEqual(miniBatchContenders(race(1, [contender()])), [])
})

test("the chosen contender is shown if it has mini-batches, otherwise the first that has", () => {
  assert.equal(selectedContender(sizes(30, 8, 3), 2), 2)
  assert.equal(selectedContender(sizes(30, 8, 3), 0), 1)
  assert.equal(selectedContender(sizes(30, 8, 3), null), 1)
  assert.equal(selectedContender(sizes(30, 30), 0), null)
})

test("batches are told apart by their size and by their seed", () => {
  const alike = [{ batch: 3 }, { batch: 3, seed: 7 }, { batch: 4 }, { batch: 3 }].map((one) => batchArray(contender(one)))
  assert.deepEqual(alike, ["batch.3.0", "batch.3.7", "batch.4.0", "batch.3.0"])
})

test("a step's examples are its row, without the padding of a short batch", () => {
  const made = { ...sizes(30, 3), arrays: { "batch.3.0": Uint16Array.of(0, 4, 9, 2, 7, 65535) } }
  assert.deepEqual([...batchMembers(made, 1, 0)], [0, 4, 9])
  assert.deepEqual([...batchMembers(made, 1, 1)], [2, 7])
  assert.deepEqual([...batchMembers(made, null, 1)], [])
})
