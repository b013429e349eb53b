import assert from "node:assert/strict"
import { test } from "node:test"

import { magnifications, reaches } from "../../views/web/core/close_up_scale.js"

const HALF = 2 // of the map
const theta = (steps) => new Float32Array(2 * steps + 2)
const changes = (powers) => powers.reduce((count, power, i) => count + Number(i > 0 && power !== powers[i - 1]), 0)

test("every move is in view and not much smaller than it, over a run that comes to rest", () => {
  const moves = Float64Array.from({ length: 40 }, (_, i) => 0.9 ** i)
  magnifications(moves, theta(40), HALF).forEach((power, i) => {
    const part = moves[i] / (HALF * 2 ** -power)
    assert.ok(part <= 0.7 && part > 0.7 / 2 / 1.31, `step ${i}: ${part}`)
  })
})

test("moves about the same size have one scale, also where they are near a power of two", () => {
  for (const size of [0.7, 0.175, 0.0437, 0.35 / 1.3]) {
    const moves = Float64Array.from({ length: 400 }, (_, i) => size * (1 + 0.1 * Math.sin(i)))
    assert.ok(changes(magnifications(moves, theta(400), HALF)) <= 1, `${size}`)
  }
})

test("a long run does not follow moves that are short every other step", () => {
  const moves = Float64Array.from({ length: 300 }, (_, i) => (i % 2 ? 1 : 0.01))
  assert.equal(changes(magnifications(moves, theta(300), HALF)), 0)
})

test("a step without a move keeps the scale, and a run that begins at rest has that of its first move", () => {
  assert.deepEqual([...magnifications(Float64Array.of(NaN, NaN, 0.1, NaN, 0.1, NaN), theta(6), HALF)], [3, 3, 3, 3, 3, 3])
  assert.deepEqual([...magnifications(Float64Array.of(NaN, NaN), theta(2), HALF)], [0, 0])
})

test("positions in float32 are never finer than a pixel, and a run that leaves the map is seen from far", () => {
  const [near] = magnifications(Float64Array.of(1e-12), Float32Array.of(1, 1, 1, 1), HALF)
  assert.ok((HALF * 2 ** -near) / 256 >= 2 ** -24, `${near}`)
  const [far] = magnifications(Float64Array.of(1e6), theta(1), HALF)
  assert.ok(far < -18 && HALF * 2 ** -far >= 1e6)
})

test("a view shows the move, and all arrows where they are not far longer", () => {
  const of = (arrows) => reaches({ arrows, arrowCount: 2, steps: arrows.length / 4, shape: 0.5 })
  assert.deepEqual([...of([1, 0, 2, 0]).usual], [2])
  assert.deepEqual([...of([3, 0, 2, 0]).usual], [3])
  const long = of([50, 0, 2, 0.5, 0, 50, 1, 0])
  assert.deepEqual([[...long.usual], [...long.whole]], [[2, 1], [50, 100]])
})

test("a trial that goes back is in view, and what is not finite has no size", () => {
  const { usual, whole } = reaches({ arrows: [3, 0, 0, 0, 0, 0, 0, 0, NaN, 0, 1, 0], arrowCount: 2, steps: 3, shape: 1 })
  assert.deepEqual([[...usual], [...whole]], [[3, NaN, NaN], [3, NaN, NaN]])
})
