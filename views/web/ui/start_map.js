// One map of starts: coloured pixels, the loss in thin lines, stars at the minima, and the path from the start.
import { areaInside, clipped, Frame } from "../core/frame2d.js"
import { trace } from "../core/paths.js"
import { shares } from "./basin_legend.js"
import { paint } from "./basin_pixels.js"
import { fit, stroke } from "./canvas.js"
import { element } from "./dom.js"
import { marker, ring, star } from "./markers.js"
import { drawLines, forget } from "./plotly.js"
import { StartDrag } from "./start_drag.js"
import { pressOnMap } from "./arrow_keys.js"

const MARGIN = { l: 50, r: 10, t: 10, b: 46 }

export class StartMap {
  constructor(paths) {
    this.paths = paths
    this.pixels = element("canvas", { class: "dl-pixels", "aria-hidden": "true" })
    this.plot = element("div", { class: "dl-plot", translate: "no" })
    this.canvas = element("canvas", { class: "dl-ink", role: "application", tabindex: "0" })
    this.drag = new StartDrag(this, paths)
    this.canvas.addEventListener("keydown", (event) => pressOnMap(event, paths, (by) => paths.shift(by)))
    this.canvas.addEventListener("blur", () => paths.dropStart())
    this.panel = element("div", { class: "dl-panel" }, this.pixels, this.plot, this.canvas)
    this.title = element("figcaption")
    this.shares = element("ul", { class: "dl-ends" })
    this.root = element("figure", { class: "dl-map" }, this.title, this.panel, this.shares)
  }

  layOut(race, contender, theme, font) {
    const { title, reach, label } = race.maps[contender]
    Object.assign(this, { race, contender, theme, font })
    this.title.replaceChildren(element("strong", { translate: "no" }, title), element("span", {}, reach))
    this.canvas.setAttribute("aria-label", label)
    this.shares.replaceChildren(...shares(race, contender, theme))
    const [[left, right], [bottom, top]] = race.domain
    // Equal axes, and nothing but the domain: it is what the shares are shares of.
    const width = this.panel.clientWidth
    const unit = (right - left) / areaInside([width, 0], MARGIN).width
    const height = (top - bottom) / unit
    this.frame = new Frame({ ...areaInside([width, 0], MARGIN), height }, race.domain, unit)
    this.size = [width, Math.round(height + MARGIN.t + MARGIN.b)]
    this.panel.style.setProperty("--dl-shape", this.size.join(" / "))
    this.context = fit(this.canvas, ...this.size)
    paint(fit(this.pixels, ...this.size), this.frame.area, race, contender, theme)
  }

  // `terrain` is null until it is known.
  drawLines(terrain) {
    this.plot.hidden = !terrain
    if (!terrain) return
    const [width, height] = this.size
    drawLines(this.plot, terrain, this.theme, this.font, { width, height, margin: MARGIN }, this.race.domain)
  }

  // `positions` are of all optimizers, and null until they are known.
  draw(race, positions) {
    this.race = race
    this.context.clearRect(0, 0, ...this.size)
    clipped(this.context, this.frame.area, () => this.drawInside(positions && trace(positions[`${this.contender}.positions`], this.frame.toPixel)))
  }

  drawInside(path) {
    const { context, frame, race, theme } = this
    if (path) {
      stroke(context, path, 0, path.last, { colour: theme.background, halo: true })
      stroke(context, path, 0, path.last, { colour: theme.text, dash: "solid" })
    }
    for (const [x, y, global, letter] of race.minima) this.drawMinimum(...frame.toPixel(x, y), global, letter)
    if (path) marker(context, path.points[2 * path.last], path.points[2 * path.last + 1], [theme.text, "solid", "circle", theme.background], 4.5)
    ring(context, ...frame.toPixel(...race.start), 8, theme.text, theme.background)
  }

  drawMinimum(x, y, global, letter) {
    const { context, theme } = this
    star(context, x, y, global ? 10 : 7, theme.text, theme.background)
    Object.assign(context, { font: `600 14px ${this.font}`, textAlign: "left", textBaseline: "middle", lineWidth: 4, lineJoin: "round" })
    Object.assign(context, { strokeStyle: theme.background, fillStyle: theme.text })
    context.strokeText(letter, x + 11, y - 8)
    context.fillText(letter, x + 11, y - 8)
  }

  leave() {
    this.drag.cancel()
    forget(this.plot)
    this.root.remove()
  }
}
