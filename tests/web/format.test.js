import assert from "node:assert/strict"
import { test } from "node:test"

import { fill, short } from "../../views/web/core/format.js"
import { WORDS } from "./made_up.js"

test("the places of a sentence are filled in", () => {
  assert.equal(fill("{now} / {last}, {now}", { now: 0, last: 9 }), "0 / 9, 0")
})

test("three digits, powers of ten only where plain digits are long, and a true minus", () => {
  const numbers = [0, 1 / 3, -1234.5, 99999, 123456, 1e-3, 0.00012345, -1e-7, null, NaN, Infinity]
  const expected = ["0", "0.333", "−1230", "100000", "1.23e5", "0.001", "1.23e−4", "−1.00e−7", ...Array(3).fill("not finite")]
  assert.deepEqual(numbers.map((value) => short(value, WORDS)), expected)
})
