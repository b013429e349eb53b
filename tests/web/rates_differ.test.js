import assert from "node:assert/strict"
import { test } from "node:test"

import { ratesDiffer } from "../../views/web/core/rates_differ.js"

test("rates differ if those of one step do, and both are positive and finite", () => {
  assert.equal(ratesDiffer([0.1, 0.1, 0.1, 0.2]), true)
  assert.equal(ratesDiffer([0.1, 0.1, 3, 3.0001]), false)
  assert.equal(ratesDiffer([NaN, 1, -1, 2, 0, 3, Infinity, 1]), false)
})
