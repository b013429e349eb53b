// A map: the terrain, and over it the paths of the contenders it shows.
import { drawCompass } from "./compass.js"
import { element } from "./dom.js"
import { StartDrag } from "./drag.js"
import { contours, fit } from "./ink.js"
import { nameTheLost } from "./lost.js"
import { trace } from "./paths.js"
import { drawTerrain, forget } from "./plotly.js"
import { drawRace } from "./trails.js"

const MARGIN = { l: 50, r: 10, t: 14, b: 46 }

export class RaceMap {
  constructor(live) {
    this.plot = element("div", { class: "dl-plot" })
    this.batch = element("canvas", { class: "dl-batch", "aria-hidden": "true" })
    this.trails = document.createElement("canvas") // kept beside the page: only its picture is shown
    this.canvas = element("canvas", { class: "dl-ink", role: "img" })
    this.drag = new StartDrag(this, live)
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
    this.trace(race)
    await drawTerrain(this.plot, race.ground, theme, font, { width, height, margin: MARGIN }, [across, up])
  }

  // The paths of other numbers on the same map.
  trace(race) {
    this.race = race
    this.paths = this.toPixel && this.shown.map((i) => trace(race.arrays[`${i}.positions`], this.toPixel))
    this.drawn = new Int32Array(this.shown.length).fill(-1) // how far each trail is drawn
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

  draw(pace, fading, compass) {
    if (!this.ink) return
    this.ink.clearRect(0, 0, ...this.size)
    this.clip(this.ink)
    drawRace(this, pace, fading)
    if (compass) drawCompass(this, pace)
    this.ink.restore()
    nameTheLost(this.ink, this, pace)
  }

  leave() {
    this.drag.cancel()
    forget(this.plot)
    this.root.remove()
  }
}
