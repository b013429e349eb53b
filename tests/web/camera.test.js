import assert from "node:assert/strict"
import { test } from "node:test"

import { HEIGHT, dataToClip, draggedBy, firstPose, multiply, orbit, pinchedBy, projectPoint } from "../../views/web/core/camera.js"
import { assertClose } from "./made_up.js"

const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
const moved = (x, y, z) => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, x, y, z, 1]
const scaled = (x, y, z) => [x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1]
const FLAT = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, -1, 0, 0, 0, 0] // the depth is -z
const pose = (x, y, z) => ({ eye: { x, y, z }, center: { x: 0, y: 0, z: 0 }, up: { x: 0, y: 0, z: 1 } })
const distance = ({ eye, center }) => Math.hypot(eye.x - center.x, eye.y - center.y, eye.z - center.z)

test("of a product of matrices the right one acts first", () => {
  assertClose(multiply(IDENTITY, moved(1, 2, 3)), moved(1, 2, 3))
  assertClose(multiply(scaled(2, 3, 4), moved(1, 1, 1)), [2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 4, 0, 2, 3, 4, 1])
  assertClose(multiply(moved(1, 1, 1), scaled(2, 3, 4)), [2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 4, 0, 1, 1, 1, 1])
})

test("a point goes through scale, model, view and projection to its pixel", () => {
  const camera = { model: scaled(2, 2, 2), view: moved(0, 0, -10), projection: FLAT }
  const pixels = [0, 0, 0, 0]
  projectPoint(dataToClip(camera, [10, 1, 0.5]), [200, 100], [9, 9, 9, 0.1, 0.5, 2], 1, pixels)
  // Scaled (1, 0.5, 1), in the world (2, 1, 2), from the camera (2, 1, -8): a quarter and an eighth of the half canvas.
  assertClose(pixels, [0, 0, 100 + 100 * (2 / 8), 50 - 50 * (1 / 8)])
})

test("a point's pixel is that of its homogeneous coordinates", () => {
  const matrix = Float64Array.from({ length: 16 }, (_, i) => Math.sin(3 * i + 1) + (i === 15 ? 9 : 0))
  const point = [0.7, -1.3, 2.1, 1]
  const [x, y, , w] = [0, 1, 2, 3].map((row) => point.reduce((sum, value, k) => sum + matrix[4 * k + row] * value, 0))
  const pixels = [0, 0]
  projectPoint(matrix, [640, 480], point, 0, pixels)
  assertClose(pixels, [320 * (1 + x / w), 240 * (1 - y / w)])
})

test("turning keeps distance and height, coming nearer the direction", () => {
  const from = pose(0, -2, 1)
  const turned = orbit(from, { turn: 6 }) // six steps are a right angle
  assertClose(Object.values(turned.eye), [2, 0, 1])
  const nearer = orbit(from, { nearer: 0.5 })
  assertClose(Object.values(nearer.eye), [0, -1, 0.5])
  const tilted = orbit(from, { tilt: 1 })
  assert.ok(tilted.eye.z > 1)
  assertClose([distance(tilted), tilted.eye.x], [Math.hypot(2, 1), 0])
})

test("the camera turns about the centre, and never below the box's top, over its own, too near or too far", () => {
  const off = { ...pose(1, -1, 1), center: { x: 1, y: 1, z: 0.5 } }
  const { eye, center } = orbit(off, { turn: 12 }) // half around
  assertClose([eye.x, eye.y, eye.z, center.x], [1, 3, 1, 1])
  const poses = [pose(0, -2, 1), off, pose(0, -6, 0), pose(0.1, -0.1, 0.6)]
  const low = poses.map((from) => orbit(from, { tilt: -99 }).eye.z)
  assert.ok(low.every((z) => z > HEIGHT / 2 && z < HEIGHT / 2 + 0.1), `the eye is above the box: ${low}`)
  assert.ok(orbit(pose(0, -2, 0.4), { nearer: 0.1 }).eye.z > HEIGHT / 2, "and stays there where it comes nearer")
  const above = orbit(pose(0, -2, 1), { tilt: 99 }).eye
  assert.ok(above.y < 0 && above.y > -0.1 && above.z > 2)
  assertClose([0.001, 1000].map((nearer) => distance(orbit(pose(0, -2, 1), { nearer }))), [0.6, 6])
})

test("what is dragged goes with the pointer, across the panel half around, and where two fingers part it grows", () => {
  assertClose(Object.values(draggedBy([0, 10], [300, 10], [300, 200])), [-12, 0])
  assertClose(Object.values(draggedBy([5, 0], [5, 50], [300, 200])), [0, 3])
  const fingers = [[0, 0], [30, 40]]
  assertClose([pinchedBy(fingers, [[0, 0], [60, 80]]).nearer, pinchedBy(fingers, [[9, 9], [9, 34]]).nearer], [0.5, 2])
  assert.deepEqual(Object.keys(pinchedBy(fingers, fingers)), ["nearer"], "a pinch turns nothing")
  assert.equal(pinchedBy(fingers, [[7, 7], [7, 7]]).nearer, 50)
})

test("the first view is farther away in a narrow panel, and in a low one", () => {
  const [wide, wider, narrow] = [[500, 400], [900, 400], [250, 400]].map((size) => firstPose(size).eye)
  assert.deepEqual(wide, wider)
  assertClose(Object.values(narrow), Object.values(wide).map((value) => 2 * value))
  assertClose([firstPose([900, 160]).eye.x], [2 * wide.x])
})
