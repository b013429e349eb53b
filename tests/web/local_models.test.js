import assert from "node:assert/strict"
import { test } from "node:test"
import { evenly, firstOrder, secondOrder, valuesOn } from "../../views/web/core/local_models.js"

// Of L = 3 + x^2 y at (1, 2).
const ANSWER = { theta: [1, 2], loss: 5, gradient: [4, 1], hessian: [4, 2, 2, 0] }

test("both models have the loss at theta, and leave it by the gradient and the Hessian", () => {
  assert.equal(firstOrder(ANSWER)(1, 2), 5)
  assert.equal(secondOrder(ANSWER)(1, 2), 5)
  assert.equal(firstOrder(ANSWER)(1.5, 1), 5 + 2 - 1)
  assert.equal(secondOrder(ANSWER)(1.5, 1), 6 + (4 * 0.25 + 2 * 2 * 0.5 * -1) / 2)
})

test("a grid is even, and its rows are theta_1", () => {
  const [xs, ys] = [evenly([0, 1], 4), evenly([-1, 1], 2)]
  assert.deepEqual([xs, ys], [[0, 0.25, 0.5, 0.75, 1], [-1, 0, 1]])
  assert.deepEqual(valuesOn(xs, ys, (x, y) => x + 10 * y)[2], [10, 10.25, 10.5, 10.75, 11])
})
