// A map: the terrain, and over it the paths of the contenders it shows.
import { element } from "./dom.js"
import { contours, cross, fit, flag, marker, ring, star, stroke } from "./ink.js"
import { nameTheLost } from "./lost.js"
import { at, trace } from "./paths.js"
import { drawTerrain, forget } from "./plotly.js"

const MARGIN = { l: 50, r: 10, t: 14, b: 46 }
const FADING = 0.12 // share of the race that a fading trail remembers
const SHADES = 8 // parts of different strength in a fading trail

export class RaceMap {
  constructor(onStart) {
    this.onStart = onStart
    this.plot = element("div", { class: "dl-plot" })
    this.batch = element("canvas", { class: "dl-batch", "aria-hidden": "true" })
    this.trails = document.createElement("canvas") // kept beside the page: only its picture is shown
    this.canvas = element("canvas", { class: "dl-ink", role: "img", onclick: (e) => this.click(e) })
    this.panel = element("div", { class: "dl-panel" }, this.plot, this.batch, this.canvas)
    this.title = element("figcaption")
    this.root = element("figure", { class: "dl-map" }, this.title, this.panel)
  }

  caption(parts, name) {
    this.title.replaceChildren(...parts)
    this.canvas.setAttribute("aria-label", name)
  }

  // Lay the map out anew: after a resize, a change of theme or of the race. `shown` are the
  // contenders on this map: all of them on an overlay, one side by side.
  async layOut(race, shown, theme, font) {
    Object.assign(this, { race, shown, theme, font })
    const width = this.panel.clientWidth
    const height = this.panel.clientHeight
    if (!width || !height) return
    this.area = { x: MARGIN.l, y: MARGIN.t, width: width - MARGIN.l - MARGIN.r, height: height - MARGIN.t - MARGIN.b }
    const [[left, right], [bottom, top]] = race.domain
    const unit = Math.max((right - left) / this.area.width, (top - bottom) / this.area.height)
    const across = [(left + right - unit * this.area.width) / 2, (left + right + unit * this.area.width) / 2]
    const up = [(bottom + top - unit * this.area.height) / 2, (bottom + top + unit * this.area.height) / 2]
    this.toPixel = (x, y) => [this.area.x + (x - across[0]) / unit, this.area.y + (up[1] - y) / unit]
    this.toTheta = (x, y) => [across[0] + (x - this.area.x) * unit, up[1] - (y - this.area.y) * unit]
    this.unit = unit
    this.size = [width, height]
    this.under = fit(this.batch, width, height)
    this.ink = fit(this.canvas, width, height)
    this.trail = fit(this.trails, width, height)
    this.paths = shown.map((i) => trace(race.arrays[`${i}.positions`], this.toPixel))
    this.drawn = new Int32Array(shown.length).fill(-1) // how far each trail is drawn
    await drawTerrain(this.plot, race.ground, theme, font, { width, height, margin: MARGIN }, [across, up])
  }

  clip(context) {
    context.save()
    context.beginPath()
    context.rect(this.area.x, this.area.y, this.area.width, this.area.height)
    context.clip()
  }

  // The contours of a mini-batch's own loss, in the colour of whose batch it is; null for none.
  drawBatch(lines, contender) {
    if (!this.under) return
    this.under.clearRect(0, 0, ...this.size)
    if (!lines || !this.shown.includes(contender)) return
    const [colour, , , halo] = this.theme.looks[contender]
    this.clip(this.under)
    contours(this.under, lines, this.toPixel, colour, halo)
    this.under.restore()
  }

  draw(pace, fading) {
    if (!this.ink) return
    this.ink.clearRect(0, 0, ...this.size)
    this.clip(this.ink)
    if (fading) this.drawFading(pace)
    else {
      this.extendTrails(pace)
      this.ink.drawImage(this.trails, 0, 0, ...this.size)
    }
    this.drawHeads(pace)
    this.ink.restore()
    nameTheLost(this.ink, this, pace)
  }

  // The trails so far, adding only what is new since the last frame.
  extendTrails(pace) {
    const reached = (k) => Math.min(Math.floor(pace.steps[this.shown[k]]), this.paths[k].last)
    if (this.drawn.some((drawn, k) => reached(k) < drawn || drawn < 0)) {
      this.trail.clearRect(0, 0, ...this.size)
      this.drawn.fill(0)
    }
    this.paths.forEach((path, k) => {
      const [from, to] = [this.drawn[k], reached(k)]
      if (to <= from) return
      const [colour, dash, , halo] = this.theme.looks[this.shown[k]]
      stroke(this.trail, path, from, to, { colour: halo, halo: true })
      // The new halo touched the end of the old line; that end is drawn once more.
      stroke(this.trail, path, Math.max(from - 2, 0), to, { colour, dash })
      this.drawn[k] = to
    })
  }

  drawFading(pace) {
    const memory = Math.max(FADING * pace.last, SHADES * pace.unit)
    this.paths.forEach((path, k) => {
      const [colour, dash, , halo] = this.theme.looks[this.shown[k]]
      const then = (part) => Math.max(pace.time - memory * (1 - part / SHADES), 0)
      const edge = (part) => Math.min(Math.floor(pace.stepAt(this.shown[k], then(part))), path.last)
      for (let shade = 0; shade < SHADES; shade++) {
        this.ink.globalAlpha = (shade + 1) / SHADES
        stroke(this.ink, path, edge(shade), edge(shade + 1), { colour: halo, halo: true })
        stroke(this.ink, path, edge(shade), edge(shade + 1), { colour, dash })
      }
    })
    this.ink.globalAlpha = 1
  }

  drawHeads(pace) {
    const { ink, theme, race } = this
    for (const [x, y] of race.saddles) cross(ink, ...this.toPixel(x, y), 3.5, theme.text, theme.background)
    for (const [x, y, global] of race.minima) star(ink, ...this.toPixel(x, y), global ? 10 : 7, theme.text, theme.background)
    ring(ink, ...this.toPixel(...race.start), 8, theme.text, theme.background)
    this.paths.forEach((path, k) => {
      const i = this.shown[k]
      if (pace.stopped(i) && pace.stops[i] <= path.last) flag(ink, ...at(path, pace.stops[i]), 20, theme.looks[i])
    })
    this.paths.forEach((path, k) => {
      const look = theme.looks[this.shown[k]]
      const step = pace.steps[this.shown[k]]
      const [x, y] = at(path, step)
      const whole = Math.min(Math.floor(step), path.last)
      const live = { points: [path.points[2 * whole], path.points[2 * whole + 1], x, y], lengths: [path.lengths[whole], 0] }
      stroke(ink, live, 0, 1, { colour: look[3], halo: true })
      stroke(ink, live, 0, 1, { colour: look[0], dash: look[1] })
      marker(ink, x, y, look)
    })
  }

  click(event) {
    const box = this.canvas.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    const { x: left, y: top, width, height } = this.area
    if (x < left || x > left + width || y < top || y > top + height) return
    // As many digits as one pixel is worth.
    const digits = Math.max(Math.ceil(-Math.log10(this.unit)), 0)
    this.onStart(this.toTheta(x, y).map((value) => Number(value.toFixed(digits))))
  }

  leave() {
    forget(this.plot)
    this.root.remove()
  }
}
