import assert from "node:assert/strict"
import { test } from "node:test"

import { offMapLabels } from "../../views/web/core/off_map.js"
import { assertClose, contender, path, race } from "./made_up.js"

const AREA = { x: 0, y: 0, width: 200, height: 100 }

// A map where each contender stands at one pixel.
function labels(...heads) {
  const contenders = heads.map((head, i) => contender({ name: `c${i}`, ran: { divergedAt: head[2] ?? null } }))
  const paths = heads.map(([x, y]) => path([x, y]))
  const map = { frame: { area: AREA }, paths, shown: heads.map((_, i) => i), race: race(9, contenders) }
  return offMapLabels(map, { steps: heads.map(() => 3) })
}

test("a contender on the map has no label; one off it stands where it went over the edge", () => {
  assert.deepEqual(labels([0, 0], [200, 100], [50, 50]), [])
  const [right, top] = labels([500, 50], [100, -900])
  assertClose([right.x, right.y, top.x, top.y], [192, 50, 100, 12])
  assert.deepEqual([right.text, right.onTheRight, top.contender], ["c0", true, 1])
})

test("a diverged contender is named with its step, wherever its path ended", () => {
  const [inside, later] = labels([50, 50, 3], [50, -50, 4])
  assert.deepEqual([inside.text, inside.x, inside.y], ["c0: diverged at step 3", 50, 50])
  assert.equal(later.text, "c1") // it has not diverged yet
})

test("labels keep a line apart, going inwards, while there is room", () => {
  const ys = labels([900, 150], [900, 150], [900, 150]).map(({ y }) => y)
  assert.equal(new Set(ys).size, 3)
  ys.sort((a, b) => a - b).slice(1).forEach((y, i) => assert.ok(y - ys[i] >= 20))
  const many = labels(...Array(12).fill([900, 50])).map(({ y }) => y)
  assert.ok(many.every((y) => y > 0 && y < 100))
})

test("over a surface the path itself says whether it is out", () => {
  const one = { ...path([50, 50], [60, 50]), out: [0, 1] }
  const map = { frame: { area: AREA }, paths: [one], shown: [0], race: race(9, [contender()]) }
  assert.equal(offMapLabels(map, { steps: [0.5] }).length, 0)
  assert.equal(offMapLabels(map, { steps: [7] }).length, 1)
})
