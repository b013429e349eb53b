import assert from "node:assert/strict"
import { mock, test } from "node:test"

import { Latest } from "../../views/web/core/latest.js"
import { decode } from "../../views/web/core/wire.js"

const settled = () => new Promise((resolve) => setTimeout(resolve))

// A server whose answers are made by hand, and what arrived of them.
function slow(pause) {
  const [asked, arrived] = [[], []]
  const ask = (question) => new Promise((resolve, reject) => asked.push({ question, resolve, reject }))
  return { asked, arrived, latest: new Latest(ask, (answer, question) => arrived.push([question, answer]), pause) }
}

test("one question at a time, and of those in the meantime the newest", async () => {
  const { asked, arrived, latest } = slow()
  for (const question of [1, 2, 3]) latest.want(question)
  assert.deepEqual(asked.map(({ question }) => question), [1])
  asked[0].resolve("one")
  await settled()
  assert.deepEqual(asked.map(({ question }) => question), [1, 3])
  asked[1].resolve("three")
  await settled()
  assert.deepEqual(arrived, [[1, "one"], [3, "three"]])
})

test("a forgotten question's answer is dropped, and the next is asked", async () => {
  const { asked, arrived, latest } = slow()
  latest.want(1)
  latest.want(2)
  latest.forget()
  asked[0].resolve("one")
  await settled()
  assert.deepEqual([arrived, asked.length], [[], 1])
  latest.want(3)
  asked[1].resolve("three")
  await settled()
  assert.deepEqual(arrived, [[3, "three"]])
})

test("no answer is passed on as none", async () => {
  const { asked, arrived, latest } = slow()
  latest.want(1)
  asked[0].resolve(null)
  await settled()
  assert.deepEqual([arrived, latest.busy], [[], false])
})

const NONSENSE = {
  "a question that fails": (asked) => asked[0].reject(new Error("made up")),
  "an answer that is too short to read": (asked) => asked[0].resolve(Promise.resolve(Uint8Array.of(1, 2)).then(decode)),
}
for (const [name, happens] of Object.entries(NONSENSE)) {
  test(`after ${name} the newest question is asked`, async (t) => {
    const errors = t.mock.method(console, "error", () => {})
    const { asked, arrived, latest } = slow()
    latest.want(1)
    latest.want(2)
    happens(asked)
    await settled()
    assert.deepEqual(asked.map(({ question }) => question), [1, 2])
    asked[1].resolve("two")
    await settled()
    assert.deepEqual(arrived, [[2, "two"]])
    assert.equal(errors.mock.callCount(), 1)
  })
}

test("an answer that cannot be drawn does not hold up the next", async (t) => {
  t.mock.method(console, "error", () => {})
  const drawn = []
  const latest = new Latest(async (question) => question, (answer) => {
    if (answer === 1) throw new Error("made up")
    drawn.push(answer)
  })
  latest.want(1)
  latest.want(2)
  await settled()
  assert.deepEqual(drawn, [2])
})

test("a pause is kept from one question to the next, in proportion to the answer", async () => {
  mock.timers.enable({ apis: ["setTimeout"] })
  let now = 0
  const clock = mock.method(performance, "now", () => now)
  const { asked, latest } = slow((took) => 4 * took)
  latest.want(1)
  now = 10
  asked[0].resolve("one")
  await new Promise(setImmediate)
  latest.want(2)
  assert.equal(asked.length, 1)
  now = 40
  mock.timers.tick(30) // 4 * 10 ms after the first was sent
  assert.deepEqual(asked.map(({ question }) => question), [1, 2])
  mock.timers.reset()
  clock.mock.restore()
})
