import assert from "node:assert/strict"
import test from "node:test"
import { mostWrong, numbersAt, planeTerrain, squareIn, wrongBy } from "../../views/web/core/plane_numbers.js"

const message = {
  contenders: [{}, {}, {}],
  frames: [0, 5],
  arrays: {
    trueLosses: new Float32Array([1, 0.5, 1, 0.25, 1, NaN]),
    mapLosses: new Float32Array([1, 0.25, 1, 2, 1, NaN]),
    distances: new Float32Array([0, 1, 0, 2, 0, NaN]),
    coordinates: new Float32Array([0, 0, 1, 2, 0, 0, 3, 4, 0, 0, NaN, NaN]),
  },
}

test("a contender's numbers are those of its row", () => {
  assert.deepEqual(numbersAt(message, 1, 1), { first: 3, second: 4, true: 0.25, map: 2, distance: 2, factor: 8 })
})

test("a map that shows too little is as wrong as one that shows too much", () => {
  assert.equal(wrongBy(0.5), wrongBy(2))
  assert.equal(wrongBy(1), 1)
  assert.ok(Number.isNaN(wrongBy(NaN)))
})

test("of all ends the one at which the map is most wrong is named, and none where it is right", () => {
  assert.equal(mostWrong(message), 1)
  assert.equal(mostWrong({ ...message, arrays: { ...message.arrays, mapLosses: message.arrays.trueLosses } }), -1)
})

test("a terrain's rows come from below, its coordinates from the box", () => {
  const terrain = planeTerrain({ arrays: { heights: new Float32Array([1, 2, 3, 4]) }, grid: 2, low: 1, high: 4, box: [[-1, 1], [0, 3]] })
  assert.deepEqual([...terrain.rows[1]], [3, 4])
  assert.deepEqual([[...terrain.theta_0], [...terrain.theta_1]], [[-1, 1], [0, 3]])
})

test("a square is as large as the panel's shorter side, in the middle across", () => {
  assert.deepEqual(squareIn({ x: 10, y: 5, width: 30, height: 20 }), { x: 15, y: 5, width: 20, height: 20 })
  assert.deepEqual(squareIn({ x: 0, y: 0, width: 10, height: 20 }), { x: 0, y: 0, width: 10, height: 10 })
})
