import assert from "node:assert/strict"
import { test } from "node:test"

import { heightAt, SCALES } from "../../views/web/core/heights.js"
import { assertClose, WORDS } from "./made_up.js"

const TERRAIN = { low: -2, high: 3, lowestLoss: 0 }

test("a logarithmic height is a power of ten, between the floor and the top of the map", () => {
  const { ofLoss, ofHeight, limits, ticks, title } = SCALES.log(TERRAIN, WORDS)
  assertClose([10, 1e-9, 0, 1e9, NaN, Infinity].map(ofLoss), [1, -2, -2, 3, 3, 3])
  assertClose([-9, 0.5, 9].map(ofHeight), [-2, 0.5, 3])
  assert.deepEqual([limits, title], [[-2, 3], "loss"])
  assert.deepEqual([ticks.tickvals, ticks.ticktext[0]], [[-1, 0, 1, 2, 3], "10<sup>−1</sup>"])
})

test("a loss below zero is measured from the lowest", () => {
  const { ofLoss, title } = SCALES.log({ ...TERRAIN, lowestLoss: -20 }, WORDS)
  assertClose([ofLoss(-10)], [1])
  assert.equal(title, "L − lowest L")
})

test("a linear height is the loss, also for a height of the map", () => {
  const { ofLoss, ofHeight, limits } = SCALES.linear({ low: -2, high: 1, lowestLoss: 5 }, WORDS)
  assertClose(limits, [5.01, 15])
  assertClose([7, 99, NaN, 0].map(ofLoss), [7, 15, 15, 5.01])
  assertClose([0, 1, -9].map(ofHeight), [6, 15, 5.01])
})

test("between the points of its grid a terrain is bilinear, and goes on beyond its edge", () => {
  const terrain = { theta_0: [-1, 0, 1], theta_1: [5, 15], rows: [[4, 5, 6], [14, 15, 16]] } // x + y
  const places = [[-1, 5], [-0.75, 10], [0, 15], [1, 15], [0.5, 7.5], [1.5, 5], [-1.5, 5], [0, 3]]
  for (const [x, y] of places) assertClose([heightAt(terrain, x, y)], [x + y])
  assertClose([heightAt({ ...terrain, rows: [[0, 0, 0], [0, 4, 0]] }, -0.5, 10)], [1])
})
