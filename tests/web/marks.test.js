import assert from "node:assert/strict"
import { test } from "node:test"

import { describeMark, marks, nearestMark } from "../../views/web/core/marks.js"
import { WORDS } from "./made_up.js"

const RACE = { start: [5, 5], saddles: [[1, 0]], minima: [[0, 0, true, 1e-4], [2, 0, false, -3]] }
const toPixel = (x, y) => [100 * x, -100 * y]

test("the nearest mark within reach is found, and how far away it is", () => {
  const { kind, theta, loss, away } = nearestMark(RACE, toPixel, 203, 4)
  assert.deepEqual([kind, theta, loss, away], ["localMinimum", [2, 0], -3, 5])
  assert.equal(nearestMark(RACE, toPixel, 100, 11).kind, "saddle")
  assert.equal(nearestMark(RACE, toPixel, 100, 13), null)
})

test("of marks on one spot the one drawn last is found: it lies on top", () => {
  const race = { ...RACE, start: [0, 0] }
  assert.equal(marks(race).at(-1).kind, nearestMark(race, toPixel, 3, 0).kind)
})

test("each mark has a sentence of its own, and a start says whether it can be dragged", () => {
  const words = {
    ...WORDS,
    saddleTip: "saddle {theta0} {theta1}",
    globalMinimumTip: "global {theta0} {theta1} {loss}",
    localMinimumTip: "local {theta0} {theta1} {loss}",
    dragStartTip: "drag {theta0} {theta1}",
    startTip: "start {theta0} {theta1}",
  }
  const sentences = marks({ ...RACE, minima: RACE.minima.slice(1) }).map((mark) => describeMark(mark, words, true))
  assert.deepEqual(sentences, ["saddle 1 0", "local 2 0 −3", "drag 5 5"])
  assert.equal(describeMark(marks(RACE).at(-1), words, false), "start 5 5")
  assert.match(describeMark(marks(RACE)[1], words, true), /^global 0 0 /)
})
