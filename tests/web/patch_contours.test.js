import assert from "node:assert/strict"
import { test } from "node:test"

import { PatchContours } from "../../views/web/core/patch_contours.js"

const race = (query = "gabor") => ({ experiment: { steps: 9 }, terrain: { query } })
const settled = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms))
const LINES = { reach: 3, arrays: { points: Float32Array.of(1, 0), counts: [1] } }

// A server that answers when it is made to.
function slowServer() {
  const asked = []
  return { asked, ask: (body) => new Promise((resolve) => asked.push({ ...body, answer: (message = LINES) => resolve(message) })) }
}

function contoursOf(server) {
  const contours = new PatchContours(server.ask, () => {})
  contours.latest.pause = () => 0
  return contours
}

test("lines stay while the view moves over them, and others are asked for before it leaves them", async () => {
  const server = slowServer()
  const contours = contoursOf(server)
  contours.want(race(), [0, 0], [2, 1])
  server.asked[0].answer()
  await settled()
  assert.deepEqual([contours.patch.middle, [...contours.patch.lines[0]]], [[0, 0], [1, 0]])
  contours.want(race(), [2.9, -1.4], [2, 1])
  assert.equal(server.asked.length, 1)
  contours.want(race(), [2.9, -1.6], [2, 1])
  assert.deepEqual([server.asked.length, server.asked[1].middle, contours.patch.middle], [2, [2.9, -1.6], [0, 0]])
  contours.forget()
})

test("another scale is asked for at once, and the old lines stay until it is there", async () => {
  const server = slowServer()
  const contours = contoursOf(server)
  contours.want(race(), [0, 0], [2, 1])
  server.asked[0].answer()
  await settled()
  contours.want(race(), [0, 0], [1, 0.5])
  assert.deepEqual([server.asked.length, contours.patch.half], [2, [2, 1]])
  server.asked[1].answer()
  await settled()
  assert.deepEqual(contours.patch.half, [1, 0.5])
})

test("another landscape has no lines of this one", async () => {
  const server = slowServer()
  const contours = contoursOf(server)
  contours.want(race(), [0, 0], [2, 1])
  contours.want(race("rosenbrock"), [0, 0], [2, 1])
  server.asked[0].answer()
  await settled()
  assert.deepEqual([contours.patch, server.asked.length], [null, 2])
  server.asked[1].answer()
  await settled()
  assert.ok(contours.patch)
  contours.want(race(), [0, 0], [2, 1])
  assert.equal(contours.patch, null)
  contours.forget()
})

test("without an answer the same is asked again, and beyond the server's limits nothing", async () => {
  const server = slowServer()
  const contours = contoursOf(server)
  contours.want(race(), [0, 0], [1e13, 1e13])
  assert.equal(server.asked.length, 0)
  contours.want(race(), [0, 0], [2, 1])
  server.asked[0].answer(null)
  await settled()
  contours.want(race(), [0, 0], [2, 1])
  assert.equal(server.asked.length, 2)
  contours.forget()
})

test("a view that runs over its lines faster than they come has none, one that rests has them at once", async () => {
  const server = slowServer()
  const contours = contoursOf(server)
  assert.equal(contours.fill([0, 0], [2, 1], 0, true), false)
  contours.want(race(), [0, 0], [2, 1])
  server.asked[0].answer()
  await settled()
  assert.deepEqual([0, 149, 150].map((now) => contours.fill([now / 100, 0], [2, 1], now, false)), [false, false, true])
  assert.equal(contours.fill([4.1, 0], [2, 1], 160, false), false)
  assert.deepEqual([170, 320].map((now) => contours.fill([0, 0], [2, 1], now, false)), [false, true])
  assert.equal(contours.fill([4, 2], [2, 1], 330, true), true)
  assert.equal(contours.fill([0, 0], [8, 4], 340, true), false)
})
