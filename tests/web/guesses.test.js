import assert from "node:assert/strict"
import { test } from "node:test"

import { byPlace, choices, counted, gathered, histogram, meanPlaces, moved } from "../../views/web/core/guesses.js"

test("who does not know is counted apart", () => {
  assert.deepEqual(counted([0, null, 2, null, null]), { made: [0, 2], guesses: 2, unknowns: 3 })
})

test("each share is in one part, also at the ends and beyond them", () => {
  assert.deepEqual(histogram([0, 0.24, 0.25, 0.5, 1, 1.2, -0.1], 4), [3, 1, 1, 2])
})

test("each answer has its count, also one that nobody chose", () => {
  assert.deepEqual(choices([1, 1, 0], 3), [1, 2, 0])
})

test("the mean place is counted from 1", () => {
  assert.deepEqual(meanPlaces([[0, 1, 2], [2, 1, 0], [0, 2, 1]], 3), [5 / 3, 7 / 3, 2])
  assert.deepEqual(meanPlaces([], 2), [null, null])
})

test("an entry moves, all others keep their order, and no end is passed", () => {
  assert.deepEqual(moved(["a", "b", "c"], 0, 2), ["b", "c", "a"])
  assert.deepEqual(moved(["a", "b", "c"], 2, 1), ["a", "c", "b"])
  assert.deepEqual(moved(["a", "b", "c"], 1, -3), ["b", "a", "c"])
})

test("the order of a class is that of the mean places", () => {
  assert.deepEqual(byPlace([2.5, 1.2, 2.3]), [1, 2, 0])
  assert.deepEqual(byPlace([null, null]), [0, 1])
})

test("points that are near each other are one, with their number", () => {
  assert.deepEqual(gathered([[0, 0], [3, 0], [10, 0], [0, 1]], 5), [{ at: [0, 0], count: 3 }, { at: [10, 0], count: 1 }])
})
