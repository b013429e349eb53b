// A map: the terrain, and over it the paths of the contenders it shows.
import { element, fill } from "./dom.js"
import { fit, marker, ring, star, stroke } from "./ink.js"
import { at, trace } from "./paths.js"
import { drawTerrain, forget } from "./plotly.js"

const MARGIN = { l: 50, r: 10, t: 14, b: 46 }
const FADING = 0.12 // share of the race that a fading trail remembers
const SHADES = 8 // parts of different strength in a fading trail

export class RaceMap {
  constructor(onStart, label) {
    this.onStart = onStart
    this.plot = element("div", { class: "dl-plot" })
    this.halos = element("canvas")
    this.lines = element("canvas")
    this.heads = element("canvas", { class: "dl-heads", role: "img", "aria-label": label, onclick: (e) => this.click(e) })
    this.panel = element("div", { class: "dl-panel" }, this.plot, this.halos, this.lines, this.heads)
    this.title = element("figcaption")
    this.root = element("figure", { class: "dl-map" }, this.title, this.panel)
  }

  caption(parts) {
    this.title.replaceChildren(...parts)
  }

  // Lay the map out anew: after a resize, a change of theme or of the race. `shown` are the
  // contenders on this map: all of them on an overlay, one side by side.
  async layOut(race, shown, theme, font) {
    Object.assign(this, { race, shown, theme })
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
    this.contexts = [this.halos, this.lines, this.heads].map((canvas) => fit(canvas, width, height))
    this.paths = shown.map((i) => trace(race.arrays[`${i}.positions`], this.toPixel))
    this.drawn = -1
    await drawTerrain(this.plot, race.ground, theme, font, { width, height, margin: MARGIN }, [across, up])
  }

  clip(context) {
    context.save()
    context.beginPath()
    context.rect(this.area.x, this.area.y, this.area.width, this.area.height)
    context.clip()
  }

  clear(context) {
    context.clearRect(0, 0, this.panel.clientWidth, this.panel.clientHeight)
  }

  draw(step, fading) {
    if (!this.contexts) return
    const whole = Math.floor(step)
    if (fading) this.drawFading(step)
    else this.drawTrail(whole)
    this.drawHeads(step, fading)
  }

  // The whole trail, adding only what is new since the last frame.
  drawTrail(whole) {
    const from = whole < this.drawn || this.drawn < 0 ? 0 : this.drawn
    const [halos, lines] = this.contexts
    if (from === 0) [halos, lines].forEach((context) => this.clear(context))
    if (whole === this.drawn) return
    for (const context of [halos, lines]) this.clip(context)
    this.paths.forEach((path, k) => this.segment(path, k, from, whole))
    for (const context of [halos, lines]) context.restore()
    this.drawn = whole
  }

  segment(path, k, from, to) {
    const [colour, dash, , halo] = this.theme.looks[this.shown[k]]
    const last = Math.min(to, path.last)
    stroke(this.contexts[0], path, from, last, { colour: halo, dash, halo: true })
    stroke(this.contexts[1], path, from, last, { colour, dash })
  }

  drawFading(step) {
    const [halos, lines] = this.contexts
    ;[halos, lines].forEach((context) => this.clear(context))
    this.drawn = -1
    const memory = Math.max(FADING * this.race.steps, SHADES)
    this.clip(lines)
    this.paths.forEach((path, k) => {
      const [colour, dash] = this.theme.looks[this.shown[k]]
      for (let shade = 0; shade < SHADES; shade++) {
        const edge = (part) => Math.min(Math.max(Math.floor(step - memory * (1 - part / SHADES)), 0), path.last)
        lines.globalAlpha = (shade + 1) / SHADES
        stroke(lines, path, edge(shade), edge(shade + 1), { colour, dash })
      }
    })
    lines.restore()
    lines.globalAlpha = 1
  }

  drawHeads(step) {
    const heads = this.contexts[2]
    const { theme, race } = this
    this.clear(heads)
    this.clip(heads)
    for (const [x, y] of race.minima) star(heads, ...this.toPixel(x, y), 9, theme.text, theme.halo)
    ring(heads, ...this.toPixel(...race.start), 8, theme.text, theme.halo)
    this.paths.forEach((path, k) => {
      const look = theme.looks[this.shown[k]]
      const [x, y] = at(path, step)
      const whole = Math.min(Math.floor(step), path.last)
      const live = { points: [path.points[2 * whole], path.points[2 * whole + 1], x, y], lengths: [path.lengths[whole], 0] }
      stroke(heads, live, 0, 1, { colour: look[0], dash: look[1] })
      marker(heads, x, y, look)
    })
    heads.restore()
    this.nameTheLost(step)
  }

  // Who is outside the map is named at the edge it went over.
  nameTheLost(step) {
    const heads = this.contexts[2]
    const { x: left, y: top, width, height } = this.area
    const taken = []
    this.paths.forEach((path, k) => {
      const [x, y] = at(path, step)
      if (x >= left && x <= left + width && y >= top && y <= top + height) return
      const { name, ended, divergedAt } = this.race.contenders[this.shown[k]]
      const [centreX, centreY] = [left + width / 2, top + height / 2]
      const scale = Math.min(width / 2 / Math.abs(x - centreX), height / 2 / Math.abs(y - centreY))
      const edgeX = centreX + (x - centreX) * scale
      let edgeY = Math.min(Math.max(centreY + (y - centreY) * scale, top + 12), top + height - 12)
      while (taken.some((other) => Math.abs(other - edgeY) < 20)) edgeY += edgeY > centreY ? -20 : 20
      taken.push(edgeY)
      const look = this.theme.looks[this.shown[k]]
      marker(heads, Math.min(Math.max(edgeX, left + 8), left + width - 8), edgeY, look)
      const told = divergedAt !== null && step >= divergedAt ? fill("{name}: {ended}", { name, ended }) : name
      heads.font = `14px ${getComputedStyle(this.root).fontFamily}`
      heads.textAlign = edgeX > centreX ? "right" : "left"
      heads.textBaseline = "middle"
      const textX = edgeX > centreX ? Math.min(edgeX, left + width) - 20 : Math.max(edgeX, left) + 20
      heads.lineWidth = 4
      heads.lineJoin = "round"
      heads.setLineDash([])
      heads.strokeStyle = this.theme.halo
      heads.strokeText(told, textX, edgeY)
      heads.fillStyle = this.theme.text
      heads.fillText(told, textX, edgeY)
    })
  }

  click(event) {
    const box = this.heads.getBoundingClientRect()
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
