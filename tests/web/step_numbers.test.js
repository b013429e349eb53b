import assert from "node:assert/strict"
import { test } from "node:test"

import { group, insideOf, numberAt, sentence, shownStep, width, written } from "../../views/web/core/step_numbers.js"
import { WORDS } from "./made_up.js"

const INSIDE = insideOf({
  inside: {
    contender: 1,
    words: {
      scalar: "{first}",
      pair: "({first}, {second})",
      matrix: "({first}, {second}; {third}, {fourth})",
      sentences: { average: "{symbol} keeps {keep} of {old}: {result}." },
    },
  },
  arrays: { "0.losses": Float32Array.of(9), "inside.m": Float32Array.of(0, 0, 0.5, -2, 3, 4), "inside.V": Float32Array.of(1, 2, 3, 4), "inside.t": Float32Array.of(1, 2) },
  shapes: { "0.losses": [1], "inside.m": [3, 2], "inside.V": [1, 2, 2], "inside.t": [2] },
})

test("the inside has the arrays of its own alone, by their names", () => {
  assert.deepEqual(Object.keys(INSIDE.arrays), ["m", "V", "t"])
  assert.deepEqual(["m", "V", "t"].map((name) => width(INSIDE, name)), [2, 4, 1])
  assert.equal(numberAt(INSIDE, "m", 1, 1), -2)
})

test("at the end of a run its last step is shown, and without a step none", () => {
  assert.deepEqual([[0, 5], [2.7, 5], [5, 5], [3, 2], [0, 0]].map((times) => shownStep(...times)), [0, 2, 4, 1, null])
})

test("brackets stand where a minus or a power of ten would be misread", () => {
  assert.deepEqual([0.123456, -2, 2e-7, 1e12, -1e6, NaN].map((value) => written(value, true, WORDS)), ["0.1235", "(−2)", "(2·10⁻⁷)", "(10¹²)", "(−10⁶)", "not finite"])
  assert.deepEqual([-2, 2e-7].map((value) => written(value, false, WORDS)), ["−2", "2·10⁻⁷"])
})

test("numbers of a row are a pair or a matrix, and a line is a sentence", () => {
  assert.equal(group(INSIDE, { of: "V", shift: 0, size: 4 }, 0, WORDS), "(1, 2; 3, 4)")
  const line = { kind: "average", places: { symbol: "m", keep: "0.9", old: { of: "m", shift: 0, size: 2 }, result: { of: "m", shift: 1, size: 2 } } }
  assert.equal(sentence(INSIDE, line, 0, WORDS), "m keeps 0.9 of (0, 0): (0.5, −2).")
})
