import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"

import { formulaFunction } from "../../views/web/core/formula_value.js"

const FORMULAS = JSON.parse(readFileSync(process.env.FORMULAS, "utf8"))

for (const { text, tree, given, values } of FORMULAS) {
  test(`${text} has NumPy's values`, () => {
    const f = formulaFunction(tree)
    given.forEach((place, i) => {
      const [value, expected] = [f(...place), Number(values[i])]
      const near = Math.abs(value - expected) <= 1e-12 * (1 + Math.abs(expected))
      assert.ok(near || Object.is(value, expected), `at ${place} it is ${value}, not ${expected}`)
    })
  })
}

test("what is no formula is refused, and nothing of the language's own is reached", () => {
  for (const tree of [["constructor", 1], ["eval", "x"], "toString", ["__proto__", 1], [["+"], 1, 2]]) assert.throws(() => formulaFunction(tree))
})
