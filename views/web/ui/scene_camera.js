// The live camera of a Plotly scene: which pixel shows a point of the data, and moving it by hand.
//
// Plotly has no public way from data to pixels in 3-D. This reads what Plotly's own annotations read. Plotly is pinned,
// and a browser test compares the result with where the scene shows a marker.
import { dataToClip, orbit, projectPoint } from "../core/camera.js"
import { plotly } from "./plotly.js"

export class SceneCamera {
  constructor(node) {
    this.node = node
    this.matrix = new Float64Array(16)
    this.size = [0, 0]
    this.project = (points, i, pixels) => projectPoint(this.matrix, this.size, points, i, pixels)
  }

  get scene() {
    return this.node._fullLayout.scene._scene
  }

  // Look where the camera is now; true where that is not where it was.
  moved() {
    const { glplot, dataScale } = this.scene
    const matrix = dataToClip(glplot.cameraParams, dataScale)
    const size = [glplot.canvas.clientWidth, glplot.canvas.clientHeight]
    const same = matrix.every((value, i) => value === this.matrix[i]) && size.every((value, i) => value === this.size[i])
    Object.assign(this, { matrix, size })
    return !same
  }

  pixel(x, y, z) {
    const pixels = [0, 0]
    this.project([x, y, z], 0, pixels)
    return pixels
  }

  // The scene's canvas with the scene on it, until this task ends: then WebGL forgets what it drew.
  picture() {
    const { glplot } = this.scene
    glplot.redraw()
    return glplot.canvas
  }

  get pose() {
    const { eye, center, up } = this.scene.getCamera()
    return { eye, center, up }
  }

  // `move` as in `orbit`.
  async move(move) {
    await this.take(orbit(this.pose, move))
  }

  async take(pose) {
    await (await plotly).relayout(this.node, { "scene.camera": pose })
  }
}
