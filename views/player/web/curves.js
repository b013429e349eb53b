// A curve panel: one quantity of every contender against the clock's time, revealed as it moves.
import { element, fill, short } from "./dom.js"
import { fit, flag, marker, stroke } from "./ink.js"
import { at } from "./paths.js"
import { drawAxes, forget } from "./plotly.js"

// The array that holds each quantity.
export const ARRAYS = { height: "heights", distance: "distances", gradient: "gradient_norms", rate: "rates" }
const MARGIN = { l: 62, r: 14, t: 14, b: 48 }

export class Curve {
  constructor() {
    this.plot = element("div", { class: "dl-plot" })
    this.canvas = element("canvas", { role: "img" })
    this.note = element("p", { class: "dl-note" })
    this.root = element("div", { class: "dl-panel" }, this.plot, this.canvas, this.note)
  }

  async layOut(race, quantity, theme, font, pace) {
    const unknown = quantity === "distance" && !race.minima.length
    // A loss below zero has no logarithm: the curve then shows how far it is above the lowest one.
    const above = quantity === "height" && race.groundLoss < 0 ? fill(race.words.aboveGround, { loss: short(race.groundLoss, race.words) }) : ""
    this.note.textContent = unknown ? race.words.noMinimum : above
    this.root.classList.toggle("dl-empty", unknown)
    this.context = this.paths = null
    if (unknown) return
    const [width, height] = [this.root.clientWidth, this.root.clientHeight]
    if (!width || !height) return
    this.canvas.setAttribute("aria-label", race.words[quantity])
    this.theme = theme
    this.race = race
    this.size = [width, height]
    const limits = race.limits[quantity]
    const area = { x: MARGIN.l, y: MARGIN.t, width: width - MARGIN.l - MARGIN.r, height: height - MARGIN.t - MARGIN.b }
    this.area = area
    this.perUnit = area.width / pace.last
    const up = (value) => area.y + (area.height * (limits[1] - value)) / (limits[1] - limits[0])
    this.shown = race.contenders.map((_, i) => i)
    this.paths = this.shown.map((i) => this.path(race.arrays[`${i}.${ARRAYS[quantity]}`], i, pace, up, limits))
    this.context = fit(this.canvas, width, height)
    this.whole = this.drawWhole(width, height)
    await drawAxes(this.plot, theme, font, { width, height, margin: MARGIN }, pace.last / pace.worth, limits, race.words.clocks[pace.against].axis)
  }

  // A curve ends where its contender stops or is no longer finite; what is zero or less has no
  // logarithm and is drawn below the axis.
  path(values, contender, pace, up, limits) {
    const points = new Float32Array(2 * values.length)
    const lengths = new Float32Array(values.length)
    const reach = limits[1] - limits[0]
    let last = -1
    for (let i = 0; i < values.length && i <= pace.ends[contender] && Number.isFinite(values[i]); i++) {
      const power = values[i] > 0 ? Math.log10(values[i]) : -Infinity
      points[2 * i] = this.area.x + pace.timeOf(contender, i) * this.perUnit
      points[2 * i + 1] = up(Math.min(Math.max(power, limits[0] - reach), limits[1] + reach))
      lengths[i] = i ? lengths[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]) : 0
      last = i
    }
    return { points, lengths, last }
  }

  // All curves, once, on a canvas of their own; a frame only shows a part of it.
  drawWhole(width, height) {
    const canvas = document.createElement("canvas")
    const context = fit(canvas, width, height)
    context.beginPath()
    context.rect(this.area.x, this.area.y, this.area.width, this.area.height)
    context.clip()
    this.paths.forEach((path, i) => {
      const [colour, dash, , halo] = this.theme.looks[i]
      stroke(context, path, 0, path.last, { colour: halo, halo: true })
      stroke(context, path, 0, path.last, { colour, dash })
    })
    return canvas
  }

  draw(pace) {
    if (!this.context) return
    const { context, area } = this
    const ratio = this.canvas.width / this.size[0]
    const width = Math.ceil((area.x + pace.time * this.perUnit) * ratio)
    context.clearRect(0, 0, ...this.size)
    if (this.race.dragged) {
      context.globalAlpha = 0.4
      context.drawImage(this.whole, 0, 0, ...this.size)
      context.globalAlpha = 1
    }
    if (width > 0) {
      const height = this.canvas.height
      context.drawImage(this.whole, 0, 0, width, height, 0, 0, width / ratio, height / ratio)
    }
    this.paths.forEach((path, i) => {
      if (path.last < 0) return
      const look = this.theme.looks[i]
      const lost = this.race.contenders[i].ran.divergedAt
      const halted = pace.stopped(i) && (lost === null || pace.stops[i] < lost)
      if (halted && this.shows(path, pace.stops[i])) flag(context, ...at(path, pace.stops[i]), 15, look)
      if (this.shows(path, pace.steps[i])) marker(context, ...at(path, pace.steps[i]), look, 4)
    })
  }

  shows(path, step) {
    const y = at(path, step)[1]
    return y >= this.area.y - 1 && y <= this.area.y + this.area.height + 1
  }

  leave() {
    forget(this.plot)
  }
}
