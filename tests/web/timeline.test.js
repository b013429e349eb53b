import assert from "node:assert/strict"
import { test } from "node:test"

import { Timeline } from "../../views/web/core/timeline.js"
import { assertClose, contender, race } from "./made_up.js"

const COSTS = { "0.costs": [0, 2, 4, 6, 8], "1.costs": [0, 10, 20, 30, 40] }
const priced = () => race(4, [contender(), contender()], { arrays: COSTS })
const data = (batches, steps = 6) => race(steps, batches.map((batch) => contender({ batch })), { examples: 10 })

test("counted in steps all are at the same step, until a rule stops one", () => {
  const made = race(9, [contender(), contender({ stopAt: 3 })])
  const [halting, running] = [true, false].map((halt) => new Timeline(made, "steps", halt))
  for (const timeline of [halting, running]) timeline.goTo(4.5)
  assert.deepEqual([[...halting.steps], [...running.steps]], [[4.5, 3], [4.5, 4.5]])
  assert.deepEqual([halting.stopped(0), halting.stopped(1), running.stopped(1)], [false, true, true])
  assert.equal(halting.last, 9)
})

test("counted in evaluations all have spent the same, and the race ends with the first that is through", () => {
  const timeline = new Timeline(priced(), "evaluations", true)
  assert.equal(timeline.last, 8)
  timeline.goTo(5)
  assertClose(timeline.steps, [2.5, 0.5])
  timeline.goTo(8)
  assertClose(timeline.steps, [4, 0.8])
  assert.deepEqual([timeline.timeOf(1, 3), timeline.format(5.9)], [30, "5"])
})

test("counted in epochs the last batch of each has the examples that are left", () => {
  const timeline = new Timeline(data([4, 10]), "epochs", true)
  assert.deepEqual([...timeline.costs[0]], [0, 4, 8, 10, 14, 18, 20])
  assert.deepEqual([...timeline.costs[1]], [0, 10, 20, 30, 40, 50, 60])
  assert.deepEqual([timeline.last, timeline.format(9), timeline.format(20)], [20, "0.9", "2.0"])
  timeline.goTo(9)
  assertClose(timeline.steps, [2.5, 0.9])
})

test("a contender that has diverged pays for no more steps, and the race of the others goes on", () => {
  const diverged = (step) => contender({ ran: { divergedAt: step } })
  const arrays = { "0.costs": [0, 2, 4, 4, 4], "1.costs": [0, 10, 20, 30, 40], "2.costs": [0, 6, 6, 6, 6] }
  const timeline = new Timeline(race(4, [diverged(2), contender(), diverged(1)], { arrays }), "evaluations", true)
  assert.equal(timeline.last, 40)
  timeline.goTo(5)
  assertClose(timeline.steps, [2, 0.5, 5 / 6])
  const nobody = new Timeline(race(4, [diverged(2), diverged(3), diverged(1)], { arrays }), "evaluations", true)
  assert.equal(nobody.last, 30)
  const examples = race(6, [contender({ batch: 1, ran: { divergedAt: 2 } }), contender({ batch: 5 })], { examples: 10 })
  assert.equal(new Timeline(examples, "epochs", true).last, 30)
  const steps = new Timeline(race(4, [diverged(2), contender()]), "steps", false)
  steps.goTo(3)
  assertClose(steps.steps, [2, 3])
  assert.equal(steps.last, 4)
})

test("a key leads to the next step, the next gradient or the next batch of the smallest size", () => {
  const steps = new Timeline(race(9, [contender()]), "steps", true)
  assert.deepEqual([steps.before(4.5), steps.before(4), steps.after(4.5), steps.after(4)], [4, 3, 5, 5])
  const evaluations = new Timeline(priced(), "evaluations", true)
  assert.deepEqual([evaluations.before(5), evaluations.after(5), evaluations.after(4)], [4, 6, 6])
  const epochs = new Timeline(data([10, 4]), "epochs", true)
  assert.deepEqual([epochs.before(9), epochs.after(9), epochs.before(10), epochs.after(10)], [8, 10, 8, 14])
  assert.deepEqual([epochs.before(0), epochs.after(20)], [0, 20])
})
