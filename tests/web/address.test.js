import assert from "node:assert/strict"
import { test } from "node:test"

import { withRate, withStart } from "../../views/web/core/address.js"

const ADDRESS = "rosenbrock&start=1,2&steps=9&c=gd;rate=0.1;batch=4&c=adam;rate=0.2"

test("a start takes the place of the one there was, or stands after the landscape", () => {
  assert.equal(withStart(ADDRESS, [-1.5, 0]), "rosenbrock&start=-1.5,0&steps=9&c=gd;rate=0.1;batch=4&c=adam;rate=0.2")
  assert.equal(withStart("bowl&c=gd;rate=1", [3, 4]), "bowl&start=3,4&c=gd;rate=1")
})

test("a rate changes one contender and nothing else of it", () => {
  assert.equal(withRate(ADDRESS, 0, 1e-9), "rosenbrock&start=1,2&steps=9&c=gd;rate=1e-9;batch=4&c=adam;rate=0.2")
  assert.equal(withRate(ADDRESS, 1, 5), "rosenbrock&start=1,2&steps=9&c=gd;rate=0.1;batch=4&c=adam;rate=5")
})

test("what a rate was searched for is said no longer when the rate or the start is another", () => {
  const tuned = "rosenbrock&c=gd;rate=0.1;tuned=loss&c=adam;rate=0.2;batch=4;tuned=steps"
  assert.equal(withRate(tuned, 1, 5), "rosenbrock&c=gd;rate=0.1;tuned=loss&c=adam;rate=5;batch=4")
  assert.equal(withStart(tuned, [1, 2]), "rosenbrock&start=1,2&c=gd;rate=0.1&c=adam;rate=0.2;batch=4")
})
