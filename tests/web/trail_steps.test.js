import assert from "node:assert/strict"
import { test } from "node:test"

import { fadingStep, firstSteps, headSegment, SHADES, wholeStep } from "../../views/web/core/trail_steps.js"
import { Timeline } from "../../views/web/core/timeline.js"
import { assertClose, contender, path, race } from "./made_up.js"

const LONG = { ...path(), last: 1000 }

function timelineAt(time, steps = 1000) {
  const timeline = new Timeline(race(steps, [contender(), contender({ stopAt: 50 })]), "steps", true)
  timeline.goTo(time)
  return timeline
}

test("a trail is drawn up to the last whole step, and not beyond its path", () => {
  assert.deepEqual([wholeStep(LONG, 7.9), wholeStep({ last: 5 }, 7.9)], [7, 5])
})

test("a fading trail remembers the last 12 % of the race, in parts that reach the head", () => {
  const parts = Array.from({ length: SHADES + 1 }, (_, part) => fadingStep(LONG, 0, timelineAt(500), part))
  assert.deepEqual([parts[0], parts[SHADES / 2], parts[SHADES]], [380, 440, 500])
  assert.deepEqual(parts, [...parts].sort((a, b) => a - b))
})

test("a fading trail of a short race has a step for each part, and none begins before the start", () => {
  assert.equal(fadingStep(LONG, 0, timelineAt(15, 20), 0), 15 - SHADES)
  assert.equal(fadingStep(LONG, 0, timelineAt(3, 20), 0), 0)
})

test("the trail of a contender that stopped fades to nothing", () => {
  const view = { paths: [LONG, LONG], shown: [0, 1] }
  assert.deepEqual(firstSteps(view, timelineAt(500), true), [380, 50])
  assert.deepEqual(firstSteps(view, timelineAt(500), false), [0, 0])
})

test("the head is at the end of a segment from the last whole step, whose dashes go on", () => {
  const made = { ...path([0, 0], [10, 0], [10, 20]), lengths: [0, 10, 30] }
  assertClose(headSegment(made, 1.5).points, [10, 0, 10, 10])
  assert.deepEqual(headSegment(made, 1.5).lengths, [10, 0])
  assertClose(headSegment(made, 9).points.slice(2), [10, 20])
})
