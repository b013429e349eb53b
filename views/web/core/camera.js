// The mathematics of a camera that looks at a 3-D scene: from data to pixels, and its orbit around the centre.
// Matrices are 4 x 4, column by column, as WebGL has them.
const EYE = { x: 0.52, y: -1.6, z: 0.95 }
const CENTER = { x: -0.04, y: 0, z: -0.1 }
const ROOMY = 1.25 // width over height of a panel that shows the whole box from there
const TURN = Math.PI / 12
const [LOWEST, HIGHEST] = [0.02, Math.PI / 2 - 0.02] // angle above the horizon
const [NEAREST, FARTHEST] = [0.6, 6] // distance from the centre

// The first pose: from the front, so that the axes run as on the map; farther away in a narrow panel.
export function firstPose([width, height]) {
  const farther = Math.max((ROOMY * height) / width, 1)
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
  const above = Math.min(Math.max(Math.atan2(z, Math.hypot(x, y)) + tilt * TURN, LOWEST), HIGHEST)
  const across = distance * Math.cos(above)
  const to = { x: across * Math.cos(around), y: across * Math.sin(around), z: distance * Math.sin(above) }
  return { eye: { x: center.x + to.x, y: center.y + to.y, z: center.z + to.z }, center, up }
}
