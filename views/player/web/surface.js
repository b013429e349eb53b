// The 3-D view: the ground as a surface one can turn, and over it the same race on the same clock.
//
// Plotly draws the surface only when the camera moves; a canvas over it draws what moves, from where the camera is on
// each frame.
import { Camera, firstPose } from "./camera.js"
import { element, icon } from "./dom.js"
import { fly, project } from "./flight.js"
import { SCALES, heightAt } from "./heights.js"
import { fit } from "./ink.js"
import { nameTheLost } from "./lost.js"
import { drawScene, hasWebGl, leaveScene, surfaceOf } from "./scene.js"
import { Segments } from "./segments.js"
import { drawRace } from "./trails.js"

const MOVES = {
  turnLeft: { turn: -1 },
  turnRight: { turn: 1 },
  higher: { tilt: 1 },
  lower: { tilt: -1 },
  nearer: { nearer: 0.85 },
  farther: { nearer: 1 / 0.85 },
}
const HIDDEN = [-1e4, -1e4] // pixels, where nobody sees it

export class Surface {
  constructor(words) {
    Object.assign(this, { words, scale: "log", pose: null, turn: 0, open: false })
    this.plot = element("div", { class: "dl-plot dl-scene" })
    this.trails = document.createElement("canvas") // kept beside the page: only its picture is shown
    this.canvas = element("canvas", { class: "dl-over", role: "img", "aria-label": words.surfacePicture })
    this.note = element("p", { class: "dl-note" })
    const scales = [["log", words.logScale], ["linear", words.linearScale]]
    this.scales = new Segments(words.heightScale, scales, this.scale, (scale) => this.choose(scale))
    const button = (name, press) => element("button", { type: "button", title: words[name], "aria-label": words[name], onclick: press }, icon(name))
    const moves = Object.entries(MOVES).map(([name, move]) => button(name, () => this.camera.move(move)))
    const turning = element("div", { class: "dl-turning", role: "group", "aria-label": words.turning }, ...moves, button("firstView", () => this.camera.take(firstPose(this.size))))
    this.panel = element("div", { class: "dl-panel" }, this.plot, this.canvas, this.scales.root, turning, this.note)
    this.root = element("figure", { class: "dl-map dl-surface" }, this.panel)
    this.camera = new Camera(this.plot)
  }

  choose(scale) {
    this.scale = scale
    this.layOut(this.race, this.theme, this.font)
  }

  async layOut(race, theme, font) {
    const turn = ++this.turn
    const size = [this.panel.clientWidth, this.panel.clientHeight]
    if (!size[0] || !size[1]) return
    const able = this.open || hasWebGl()
    this.panel.classList.toggle("dl-empty", !able)
    this.note.textContent = able ? "" : this.words.noWebGl
    if (!able) return
    const { ground, domain } = race
    const scale = SCALES[this.scale](ground, this.words)
    const key = JSON.stringify([ground.query, domain, this.scale, theme.background, font, size])
    if (key !== this.key) {
      const pose = this.open ? this.camera.pose : (this.pose ?? firstPose(size))
      await drawScene(this.plot, surfaceOf(ground, domain, scale.ofHeight), domain, scale, theme, font, size, pose)
      if (turn !== this.turn) return
    }
    const shown = race.contenders.map((_, i) => i)
    Object.assign(this, { race, theme, font, shown, size, key })
    this.area = { x: 0, y: 0, width: size[0], height: size[1] }
    this.heightOf = scale.ofLoss
    this.toPixel = (x, y) => (within(domain, x, y) ? this.camera.pixel(x, y, scale.ofHeight(heightAt(ground, x, y))) : HIDDEN)
    this.ink = fit(this.canvas, ...size)
    this.trail = fit(this.trails, ...size)
    this.trace(race)
    if (!this.open) this.watch()
    this.open = true
  }

  // The paths of other numbers over the same surface.
  trace(race) {
    if (!this.heightOf) return
    this.race = race
    this.flights = this.shown.map((i) => fly(race.arrays[`${i}.positions`], race.arrays[`${i}.losses`], race.domain, this.heightOf))
    this.paths = null
  }

  // A frame is drawn by the watch alone, which runs after Plotly's own: what is drawn is where the camera is.
  draw(pace, fading) {
    Object.assign(this, { pace, fading, due: true })
  }

  watch() {
    this.request = requestAnimationFrame(() => this.watch())
    const moved = this.camera.moved()
    if (moved || !this.paths) {
      this.paths = this.flights.map((flight) => project(flight, this.camera))
      this.drawn = new Int32Array(this.shown.length).fill(-1) // how far each trail is drawn
    } else if (!this.due) return
    this.due = false
    this.ink.clearRect(0, 0, ...this.size)
    drawRace(this, this.pace, this.fading)
    nameTheLost(this.ink, this, this.pace)
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

function within([[left, right], [bottom, top]], x, y) {
  return x >= left && x <= right && y >= bottom && y <= top
}
