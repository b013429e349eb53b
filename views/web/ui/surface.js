// The 3-D view: the terrain as a surface one can turn, and over it the same race on the same clock.
//
// Plotly draws the surface only when the camera moves; a canvas over it draws what moves, from where the camera is on
// each frame.
import { firstPose } from "../core/camera.js"
import { SCALES, heightAt } from "../core/heights.js"
import { clippedPath, insideDomain, projectPath } from "../core/path3d.js"
import { surfaceMesh } from "../core/surface_mesh.js"
import { fit, measure } from "./canvas.js"
import { element, icon } from "./dom.js"
import { drawOffMap } from "./off_map_labels.js"
import { drawScene, hasWebGl, leaveScene } from "./scene.js"
import { SceneCamera } from "./scene_camera.js"
import { SceneHand } from "./scene_hand.js"
import { Segments } from "./segments.js"
import { drawRace } from "./trails.js"

const NEARER = 0.85 // of the distance, at one press
const HIDDEN = [-1e4, -1e4] // pixels, out of sight

export class Surface {
  constructor(words) {
    Object.assign(this, { words, scale: "log", pose: null, turn: 0, open: false })
    this.plot = element("div", { class: "dl-plot dl-scene", translate: "no" })
    this.trails = document.createElement("canvas") // kept beside the page: only its picture is shown
    this.canvas = element("canvas", { class: "dl-over", role: "img", "aria-label": words.surfacePicture })
    this.note = element("p", { class: "dl-note" })
    const scales = [["log", words.logScale], ["linear", words.linearScale]]
    this.scales = new Segments(words.heightScale, scales, this.scale, (scale) => this.choose(scale))
    this.panel = element("div", { class: "dl-panel" }, this.plot, this.canvas, this.scales.root, this.turningButtons(words), this.note)
    this.root = element("figure", { class: "dl-map dl-surface" }, this.panel)
    this.camera = new SceneCamera(this.plot)
    this.hand = new SceneHand(this.canvas, (move) => this.open && this.camera.move(move))
  }

  turningButtons(words) {
    const button = (name, label, press) => element("button", { type: "button", title: label, "aria-label": label, onclick: press }, icon(name))
    const moving = (name, label, move) => button(name, label, () => this.camera.move(move))
    return element(
      "div",
      { class: "dl-turning", role: "group", "aria-label": words.turning },
      moving("turnLeft", words.turnLeft, { turn: -1 }),
      moving("turnRight", words.turnRight, { turn: 1 }),
      moving("higher", words.higher, { tilt: 1 }),
      moving("lower", words.lower, { tilt: -1 }),
      moving("nearer", words.nearer, { nearer: NEARER }),
      moving("farther", words.farther, { nearer: 1 / NEARER }),
      button("firstView", words.firstView, () => this.camera.take(firstPose(this.size))),
    )
  }

  choose(scale) {
    this.scale = scale
    this.layOut(this.race, this.shown, this.theme, this.font)
  }

  async layOut(race, shown, theme, font) {
    const turn = ++this.turn
    const size = measure(this.panel)
    if (!size) return
    const able = this.open || hasWebGl()
    this.panel.classList.toggle("dl-empty", !able)
    this.note.textContent = able ? "" : this.words.noWebGl
    if (!able) return
    const { terrain, domain } = race
    const scale = SCALES[this.scale](terrain, this.words)
    const key = JSON.stringify([terrain.query, domain, this.scale, theme.background, font, size])
    if (key !== this.key) {
      const pose = this.open ? this.camera.pose : (this.pose ?? firstPose(size))
      await drawScene(this.plot, surfaceMesh(terrain, domain, scale.ofHeight), domain, scale, theme, font, size, pose)
      if (turn !== this.turn) return
    }
    Object.assign(this, { race, theme, font, shown, size, key })
    const toPixel = (x, y) => (insideDomain(domain, x, y) ? this.camera.pixel(x, y, scale.ofHeight(heightAt(terrain, x, y))) : HIDDEN)
    this.frame = { area: { x: 0, y: 0, width: size[0], height: size[1] }, toPixel }
    this.heightOf = scale.ofLoss
    this.context = fit(this.canvas, ...size)
    this.trail = fit(this.trails, ...size)
    this.trace(race)
    if (!this.open) this.watch()
    this.open = true
  }

  // The paths of other numbers over the same surface.
  trace(race) {
    if (!this.heightOf) return
    this.race = race
    this.paths3d = this.shown.map((i) => clippedPath(race.arrays[`${i}.positions`], race.arrays[`${i}.losses`], race.domain, this.heightOf))
    this.paths = null
  }

  // A frame is drawn by `watch` alone, which runs after Plotly's own: what is drawn is where the camera is.
  draw(timeline, fading) {
    Object.assign(this, { timeline, fading, due: true })
  }

  watch() {
    this.request = requestAnimationFrame(() => this.watch())
    this.drawWhereItIs()
  }

  drawWhereItIs() {
    const moved = this.camera.moved()
    if (moved || !this.paths) {
      this.paths = this.paths3d.map((path) => projectPath(path, this.camera.project))
      this.drawn = new Int32Array(this.shown.length).fill(-1) // how far each trail is drawn
    } else if (!this.due) return
    this.due = false
    this.context.clearRect(0, 0, ...this.size)
    drawRace(this, this.timeline, this.fading)
    drawOffMap(this.context, this, this.timeline)
  }

  // A browser prints nothing of WebGL: what it shows is drawn under the paths.
  drawForPaper() {
    if (!this.open) return
    this.drawWhereItIs()
    this.context.globalCompositeOperation = "destination-over"
    this.context.drawImage(this.camera.picture(), 0, 0, ...this.size)
    this.context.globalCompositeOperation = "source-over"
  }

  // The camera is remembered, the WebGL scene is given back.
  close() {
    this.turn++
    this.root.hidden = true
    if (!this.open) return
    cancelAnimationFrame(this.request)
    Object.assign(this, { pose: this.camera.pose, open: false, key: null })
    leaveScene(this.plot)
  }
}
