// The mathematics of a camera that looks at a 3-D scene: from data to pixels, and its orbit around the centre.
// Matrices are 4 x 4, column by column, as WebGL has them.
const EYE = { x: 0.52, y: -1.6, z: 0.95 }
const CENTER = { x: -0.04, y: 0, z: -0.1 }
const ROOMY = 1.25 // width over height of a panel that shows the whole box from there
const TALL = 320 // pixels; in a lower one the numbers along the axes, which stay as large, need more of it
export const HEIGHT = 0.62 // of the box, beside its longer side; its middle is the origin
const LOWEST = HEIGHT / 2 + 0.02 // of the eye: from below the box's top one would see the surface from below
const TURN = Math.PI / 12
const STEEPEST = Math.PI / 2 - 0.02 // angle above the horizon
const DRAG = 12 // steps of a turn, for a drag across the whole panel
const [NEAREST, FARTHEST] = [0.6, 6] // distance from the centre

// The first pose: from the front, so that the axes run as on the map; farther away in a narrow or a low panel.
export function firstPose([width, height]) {
  const farther = Math.max((ROOMY * height) / width, TALL / height, 1)
  return { eye: { x: EYE.x * farther, y: EYE.y * farther, z: EYE.z * farther }, center: CENTER, up: { x: 0, y: 0, z: 1 } }
}

// From data, whose axes are scaled by `dataScale`, to clip space.
export function dataToClip({ model, view, projection }, dataScale) {
  const matrix = multiply(projection, multiply(view, model))
  for (let i = 0; i < 12; i++) matrix[i] *= dataScale[i >> 2]
  return matrix
}

export function multiply(a, b) {
  const product = new Float64Array(16)
  for (let i = 0; i < 16; i++) {
    const [row, column] = [i & 3, i & 12]
    for (let k = 0; k < 4; k++) product[i] += a[row + 4 * k] * b[column + k]
  }
  return product
}

// Point i of `points`, three coordinates each, becomes point i of `pixels`, two each, on a canvas of this size.
export function projectPoint(m, [width, height], points, i, pixels) {
  const [x, y, z] = [points[3 * i], points[3 * i + 1], points[3 * i + 2]]
  const depth = m[3] * x + m[7] * y + m[11] * z + m[15]
  pixels[2 * i] = (0.5 + (m[0] * x + m[4] * y + m[8] * z + m[12]) / depth / 2) * width
  pixels[2 * i + 1] = (0.5 - (m[1] * x + m[5] * y + m[9] * z + m[13]) / depth / 2) * height
}

// Turn about the vertical, tilt and come nearer; `turn` and `tilt` in steps, `nearer` as a factor of the distance.
export function orbit({ eye, center, up }, { turn = 0, tilt = 0, nearer = 1 }) {
  const [x, y, z] = ["x", "y", "z"].map((k) => eye[k] - center[k])
  const distance = Math.min(Math.max(Math.hypot(x, y, z) * nearer, NEAREST), FARTHEST)
  const around = Math.atan2(y, x) + turn * TURN
  const lowest = Math.asin(Math.min((LOWEST - center.z) / distance, 1))
  const above = Math.min(Math.max(Math.atan2(z, Math.hypot(x, y)) + tilt * TURN, lowest), STEEPEST)
  const across = distance * Math.cos(above)
  const to = { x: across * Math.cos(around), y: across * Math.sin(around), z: distance * Math.sin(above) }
  return { eye: { x: center.x + to.x, y: center.y + to.y, z: center.z + to.z }, center, up }
}

// What a drag from one pixel of a panel to another asks of `orbit`: what is under the pointer goes with it.
export function draggedBy([fromX, fromY], [toX, toY], [width, height]) {
  return { turn: (DRAG * (fromX - toX)) / width, tilt: (DRAG * (toY - fromY)) / height }
}

// What two fingers ask of it, from where they were to where they are: what is between them grows as they part.
export function pinchedBy(from, to) {
  const apart = ([[x0, y0], [x1, y1]]) => Math.max(Math.hypot(x1 - x0, y1 - y0), 1)
  return { nearer: apart(from) / apart(to) }
}
