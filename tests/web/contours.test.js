import assert from "node:assert/strict"
import { test } from "node:test"

import { BatchContours, splitLines } from "../../views/web/core/contours.js"
import { contender, race } from "./made_up.js"

const MADE = race(9, [contender({ batch: 4 }), contender({ batch: 4 }), contender({ batch: 2 }), contender({ batch: 4, seed: 9 })], {
  experiment: { seed: 1 },
  terrain: { query: "gabor" },
})
const answered = (x) => ({ arrays: { points: Float32Array.of(x, 0), counts: [1] } })
const settled = () => new Promise((resolve) => setTimeout(resolve))

// A server that answers when it is made to.
function slowServer() {
  const asked = []
  const ask = (body) => new Promise((resolve) => asked.push({ ...body, answer: (x) => resolve(answered(x)) }))
  return { asked, ask }
}

test("lines are cut apart by their counts", () => {
  const lines = splitLines({ points: Float32Array.of(1, 2, 3, 4, 5, 6), counts: [2, 0, 1] })
  assert.deepEqual(lines.map((line) => [...line]), [[1, 2, 3, 4], [], [5, 6]])
})

test("at rest only the lines of this very step are shown", async () => {
  const { asked, ask } = slowServer()
  let drawn = 0
  const contours = new BatchContours(ask, () => drawn++)
  contours.want(MADE, 0, 3, false)
  contours.want(MADE, 0, 3, false) // the same again asks nothing
  contours.want(MADE, 0, 4, false)
  asked[0].answer(3)
  await settled()
  assert.deepEqual([contours.lines, drawn, asked.length, asked[0].step], [null, 0, 1, 3])
  contours.leave()
})

test("while the clock runs lines may be late, but not those of another batch", async () => {
  const { asked, ask } = slowServer()
  const contours = new BatchContours(ask, () => {})
  contours.want(MADE, 0, 3, true)
  contours.want(MADE, 1, 4, true) // shares the batch
  asked[0].answer(3)
  await settled()
  assert.deepEqual([...contours.lines[0]], [3, 0])
  contours.want(MADE, 2, 4, true)
  assert.equal(contours.lines, null)
  contours.leave()
})

for (const [other, what] of [[2, "batch size"], [3, "seed"]]) test(`an answer for another ${what} is not drawn`, async () => {
  const { asked, ask } = slowServer()
  const contours = new BatchContours(ask, () => assert.fail("drawn"))
  contours.want(MADE, 0, 3, true)
  contours.want(MADE, other, 3, true)
  asked[0].answer(3)
  await settled()
  assert.equal(contours.lines, null)
  contours.want(MADE, null, 0, true)
  assert.equal(contours.now, null)
})
