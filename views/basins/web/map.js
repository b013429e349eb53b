// One map of starts: coloured pixels, the loss in thin lines, stars at the minima, and the path from the start.
import { element } from "../dom.js"
import { StartDrag } from "../drag.js"
import { fit, marker, ring, star, stroke } from "../ink.js"
import { trace } from "../paths.js"
import { drawLines, forget } from "../plotly.js"
import { shares } from "./legend.js"
import { paint } from "./pixels.js"

const MARGIN = { l: 50, r: 10, t: 10, b: 46 }
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] }
const FAST = 10 // pixels with the shift key

export class StartMap {
  constructor(walks) {
    this.walks = walks
    this.pixels = element("canvas", { class: "dl-pixels", "aria-hidden": "true" })
    this.plot = element("div", { class: "dl-plot" })
    this.canvas = element("canvas", { class: "dl-ink", role: "application", tabindex: "0" })
    this.drag = new StartDrag(this, walks)
    this.canvas.addEventListener("keydown", (event) => this.press(event))
    this.canvas.addEventListener("blur", () => walks.drop())
    this.panel = element("div", { class: "dl-panel" }, this.pixels, this.plot, this.canvas)
    this.title = element("figcaption")
    this.shares = element("ul", { class: "dl-ends" })
    this.root = element("figure", { class: "dl-map" }, this.title, this.panel, this.shares)
  }

  layOut(race, contender, theme, font) {
    const { title, reach, said } = race.maps[contender]
    Object.assign(this, { race, contender, theme, font })
    this.title.replaceChildren(element("strong", {}, title), element("span", {}, reach))
    this.canvas.setAttribute("aria-label", said)
    this.shares.replaceChildren(...shares(race, contender, theme))
    const [[left, right], [bottom, top]] = race.domain
    // Equal axes, and nothing but the domain: it is what the shares are shares of.
    const across = this.panel.clientWidth - MARGIN.l - MARGIN.r
    this.unit = (right - left) / across
    const up = (top - bottom) / this.unit
    this.area = { x: MARGIN.l, y: MARGIN.t, width: across, height: up }
    this.size = [this.panel.clientWidth, Math.round(up + MARGIN.t + MARGIN.b)]
    this.panel.style.height = `${this.size[1]}px`
    this.toPixel = (x, y) => [this.area.x + (x - left) / this.unit, this.area.y + (top - y) / this.unit]
    this.toTheta = (x, y) => [left + (x - this.area.x) * this.unit, top - (y - this.area.y) * this.unit]
    this.ink = fit(this.canvas, ...this.size)
    paint(fit(this.pixels, ...this.size), this.area, race, contender, theme)
  }

  // `ground` is null until it is known.
  drawLines(ground) {
    this.plot.hidden = !ground
    if (!ground) return
    const [width, height] = this.size
    drawLines(this.plot, ground, this.theme, this.font, { width, height, margin: MARGIN }, this.race.domain)
  }

  // `positions` are of all optimizers, and null until they are known.
  draw(race, positions) {
    this.race = race
    const { ink, area, theme } = this
    ink.clearRect(0, 0, ...this.size)
    ink.save()
    ink.beginPath()
    ink.rect(area.x, area.y, area.width, area.height)
    ink.clip()
    const path = positions && trace(positions[`${this.contender}.positions`], this.toPixel)
    if (path) {
      stroke(ink, path, 0, path.last, { colour: theme.background, halo: true })
      stroke(ink, path, 0, path.last, { colour: theme.text, dash: "solid" })
    }
    for (const [x, y, global, letter] of race.minima) this.mark(...this.toPixel(x, y), global, letter)
    if (path) marker(ink, path.points[2 * path.last], path.points[2 * path.last + 1], [theme.text, "solid", "circle", theme.background], 4.5)
    ring(ink, ...this.toPixel(...race.start), 8, theme.text, theme.background)
    ink.restore()
  }

  mark(x, y, global, letter) {
    const { ink, theme } = this
    star(ink, x, y, global ? 10 : 7, theme.text, theme.background)
    Object.assign(ink, { font: `600 14px ${this.font}`, textAlign: "left", textBaseline: "middle", lineWidth: 4, lineJoin: "round" })
    Object.assign(ink, { strokeStyle: theme.background, fillStyle: theme.text })
    ink.strokeText(letter, x + 11, y - 8)
    ink.fillText(letter, x + 11, y - 8)
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Enter") return this.walks.drop()
    if (event.key === "Escape") return this.walks.cancel()
    const by = KEYS[event.key]
    if (!by) return
    event.preventDefault()
    this.walks.shift(...by.map((cells) => (event.shiftKey ? FAST : 1) * cells))
  }

  leave() {
    this.drag.cancel()
    forget(this.plot)
    this.root.remove()
  }
}
