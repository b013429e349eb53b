// A map: the terrain, and over it the paths of the contenders it shows.
import { areaInside, clipped, Frame, marginsFor } from "../core/frame2d.js"
import { trace } from "../core/paths.js"
import { contours, fit, measure } from "./canvas.js"
import { drawArrows } from "./arrows.js"
import { element } from "./dom.js"
import { drawOffMap } from "./off_map_labels.js"
import { drawTerrain, forget } from "./plotly.js"
import { StartDrag } from "./start_drag.js"
import { drawRace } from "./trails.js"

const MARGIN = { l: 50, r: 10, t: 14, b: 46 }

export class RaceMap {
  // `preview` receives the start while it is dragged; with null it is not.
  constructor(preview) {
    this.plot = element("div", { class: "dl-plot", translate: "no" })
    this.batch = element("canvas", { class: "dl-batch", "aria-hidden": "true" })
    this.trails = document.createElement("canvas") // kept beside the page: only its picture is shown
    this.canvas = element("canvas", { class: "dl-ink", role: "img" })
    this.drag = preview && new StartDrag(this, preview)
    this.panel = element("div", { class: "dl-panel" }, this.plot, this.batch, this.canvas)
    this.title = element("figcaption", { translate: "no" })
    this.root = element("figure", { class: "dl-map" }, this.title, this.panel)
  }

  caption(parts, name) {
    this.title.replaceChildren(...parts)
    this.canvas.setAttribute("aria-label", name)
  }

  // Lay the map out anew: after a resize, a change of theme or of the race. `shown` are the contenders on this map: all of
  // them on an overlay, one side by side.
  async layOut(race, shown, theme, font) {
    Object.assign(this, { race, shown, theme, font })
    const size = measure(this.panel)
    if (!size) return
    this.size = size
    const margin = marginsFor(this.margin, theme)
    this.frame = this.frameOf(areaInside(size, margin), race)
    this.under = fit(this.batch, ...size)
    this.context = fit(this.canvas, ...size)
    this.trail = fit(this.trails, ...size)
    this.trace(race)
    const [width, height] = size
    await this.drawGround({ width, height, margin })
  }

  // What a race of one weight has otherwise: its margins, its frame, what stands still, and where a path goes.
  get margin() {
    return MARGIN
  }

  frameOf(area, { domain }) {
    return Frame.around(area, domain)
  }

  drawGround(box) {
    const { plot, race, theme, font, frame } = this
    return drawTerrain(plot, race.terrain, theme, font, box, frame.ranges)
  }

  get toPixel() {
    return this.frame.toPixel
  }

  pointsOf(race, contender) {
    return race.arrays[`${contender}.positions`]
  }

  // The paths of other numbers on the same map.
  trace(race) {
    this.race = race
    this.paths = this.frame && this.shown.map((i) => trace(this.pointsOf(race, i), this.toPixel))
    this.drawn = new Int32Array(this.shown.length).fill(-1) // how far each trail is drawn
  }

  // A mini-batch's own loss in lines, in the colour of its contender; null for none.
  drawBatch(lines, contender) {
    if (!this.under) return
    this.under.clearRect(0, 0, ...this.size)
    if (!lines || !this.shown.includes(contender)) return
    const [colour, , , halo] = this.theme.looks[contender]
    clipped(this.under, this.frame.area, () => contours(this.under, lines, this.toPixel, colour, halo))
  }

  draw(timeline, fading, arrows) {
    if (!this.context) return
    this.context.clearRect(0, 0, ...this.size)
    clipped(this.context, this.frame.area, () => {
      drawRace(this, timeline, fading)
      if (arrows) drawArrows(this, timeline)
    })
    drawOffMap(this.context, this, timeline)
  }

  leave() {
    this.drag?.cancel()
    forget(this.plot)
    this.root.remove()
  }
}
