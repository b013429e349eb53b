import assert from "node:assert/strict"
import { test } from "node:test"

import { lengthOf, oneLine, partsAround } from "../../views/web/core/formula_text.js"

test("a formula that was copied from several lines is one line", () => {
  assert.equal(oneLine("x^2 +\r\n  y^2"), "x^2 + y^2")
  assert.equal(oneLine("x  y"), "x  y")
})

test("places count code points, also behind letters that a browser counts twice", () => {
  assert.equal(lengthOf("𝑥+1"), 3)
  assert.deepEqual(partsAround("𝑥+foo(y)", 2, 5), ["𝑥+", "foo", "(y)"])
})

test("a place behind the text is a blank, and an empty piece the character there", () => {
  assert.deepEqual(partsAround("x+", 2, 2), ["x+", " ", ""])
  assert.deepEqual(partsAround("x+*y", 2, 2), ["x+", "*", "y"])
  assert.deepEqual(partsAround("x", 9, 12), ["x", " ", ""])
})
