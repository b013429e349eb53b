// The live camera of a Plotly scene: which pixel shows a point of the data, and moving it by hand.
//
// Plotly has no public way from data to pixels in 3-D. What stands here reads what its own annotations read; Plotly is
// pinned, and a browser test compares the result with where the scene shows a marker.
import { plotly } from "./plotly.js"

const EYE = { x: 0.52, y: -1.6, z: 0.95 }
const CENTER = { x: -0.04, y: 0, z: -0.1 }
const ROOMY = 1.25 // width over height of a panel that shows the whole box from there
const TURN = Math.PI / 12
const [LOWEST, HIGHEST] = [0.02, Math.PI / 2 - 0.02]
const [NEAREST, FARTHEST] = [0.6, 6]

// Where a person finds the camera: from the front, so that the axes run as on the map; farther away in a narrow panel.
export function firstPose([width, height]) {
  const farther = Math.max((ROOMY * height) / width, 1)
  return { eye: { x: EYE.x * farther, y: EYE.y * farther, z: EYE.z * farther }, center: CENTER, up: { x: 0, y: 0, z: 1 } }
}

export class Camera {
  constructor(node) {
    this.node = node
    this.matrix = new Float64Array(16)
    this.size = [0, 0]
  }

  get scene() {
    return this.node._fullLayout.scene._scene
  }

  // Look where the camera is now; true where that is not where it was.
  moved() {
    const { glplot, dataScale } = this.scene
    const { model, view, projection } = glplot.cameraParams
    const now = times(projection, times(view, model))
    for (let i = 0; i < 12; i++) now[i] *= dataScale[i >> 2]
    const size = [glplot.canvas.clientWidth, glplot.canvas.clientHeight]
    const same = now.every((value, i) => value === this.matrix[i]) && size.every((value, i) => value === this.size[i])
    Object.assign(this, { matrix: now, size })
    return !same
  }

  // Point i of three coordinates each becomes point i of two pixels each.
  put(points, i, pixels) {
    const { matrix: m, size } = this
    const [x, y, z] = [points[3 * i], points[3 * i + 1], points[3 * i + 2]]
    const depth = m[3] * x + m[7] * y + m[11] * z + m[15]
    pixels[2 * i] = (0.5 + (m[0] * x + m[4] * y + m[8] * z + m[12]) / depth / 2) * size[0]
    pixels[2 * i + 1] = (0.5 - (m[1] * x + m[5] * y + m[9] * z + m[13]) / depth / 2) * size[1]
  }

  pixel(x, y, z) {
    const pixels = [0, 0]
    this.put([x, y, z], 0, pixels)
    return pixels
  }

  get pose() {
    const { eye, center, up } = this.scene.getCamera()
    return { eye, center, up }
  }

  // Turn about the vertical, tilt and come nearer; `turn` and `tilt` in steps, `nearer` as a factor of the distance.
  async move({ turn = 0, tilt = 0, nearer = 1 }) {
    const { eye, center, up } = this.pose
    const [x, y, z] = ["x", "y", "z"].map((k) => eye[k] - center[k])
    const distance = Math.min(Math.max(Math.hypot(x, y, z) * nearer, NEAREST), FARTHEST)
    const around = Math.atan2(y, x) + turn * TURN
    const above = Math.min(Math.max(Math.atan2(z, Math.hypot(x, y)) + tilt * TURN, LOWEST), HIGHEST)
    const across = distance * Math.cos(above)
    const to = { x: across * Math.cos(around), y: across * Math.sin(around), z: distance * Math.sin(above) }
    await this.take({ eye: { x: center.x + to.x, y: center.y + to.y, z: center.z + to.z }, center, up })
  }

  async take(pose) {
    await (await plotly).relayout(this.node, { "scene.camera": pose })
  }
}

// The product of two matrices of four columns, each column by column.
function times(a, b) {
  const product = new Float64Array(16)
  for (let i = 0; i < 16; i++) {
    const [row, column] = [i & 3, i & 12]
    for (let k = 0; k < 4; k++) product[i] += a[row + 4 * k] * b[column + k]
  }
  return product
}
