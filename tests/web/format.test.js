import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"

import { fill, short } from "../../views/web/core/format.js"
import { WORDS } from "./made_up.js"

test("the places of a sentence are filled in", () => {
  assert.equal(fill("{now} / {last}, {now}", { now: 0, last: 9 }), "0 / 9, 0")
})

test("numbers are printed as in Python, which reads the same table", () => {
  const printed = JSON.parse(readFileSync(new URL("./printed.json", import.meta.url)))
  for (const [number, text] of Object.entries(printed)) assert.equal(short(Number(number), WORDS), text)
  assert.deepEqual([null, NaN, Infinity].map((value) => short(value, WORDS)), Array(3).fill("not finite"))
})
