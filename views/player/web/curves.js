// A curve panel: one quantity of every contender against the clock's time, revealed as it moves.
import { element, fill, short } from "./dom.js"
import { fit, flag, marker, sketch, stroke } from "./ink.js"
import { at } from "./paths.js"
import { drawAxes, forget } from "./plotly.js"

// The array that holds each quantity.
export const ARRAYS = { height: "heights", distance: "distances", gradient: "gradient_norms", rate: "rates" }
const MARGIN = { l: 62, r: 14, t: 14, b: 48 }

export class Curve {
  constructor() {
    this.plot = element("div", { class: "dl-plot" })
    this.canvas = element("canvas", { role: "img" })
    this.whole = document.createElement("canvas") // all curves, kept beside the page: a frame shows a part of it
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
    const limits = race.limits[quantity]
    const area = { x: MARGIN.l, y: MARGIN.t, width: width - MARGIN.l - MARGIN.r, height: height - MARGIN.t - MARGIN.b }
    Object.assign(this, { theme, quantity, limits, area, size: [width, height], shown: race.contenders.map((_, i) => i) })
    this.context = fit(this.canvas, width, height)
    this.under = fit(this.whole, width, height)
    this.trace(race, pace)
    await drawAxes(this.plot, theme, font, { width, height, margin: MARGIN }, pace.last / pace.worth, limits, race.words.clocks[pace.against].axis)
  }

  // The curves of other numbers on the same axes. While something is dragged they are drawn where they are seen:
  // a picture of all of them is worth its while only if many frames show a part of it.
  trace(race, pace) {
    this.race = race
    if (!this.context) return
    this.perUnit = this.area.width / pace.last
    this.paths = this.shown.map((i) => this.path(race.arrays[`${i}.${ARRAYS[this.quantity]}`], i, pace))
    if (!race.dragged) this.drawWhole()
  }

  // A curve ends where its contender stops or is no longer finite; what is zero or less has no
  // logarithm and is drawn below the axis.
  path(values, contender, pace) {
    const { area, limits } = this
    const points = new Float32Array(2 * values.length)
    const lengths = new Float32Array(values.length)
    const reach = limits[1] - limits[0]
    const up = (value) => area.y + (area.height * (limits[1] - value)) / reach
    let last = -1
    for (let i = 0; i < values.length && i <= pace.ends[contender] && Number.isFinite(values[i]); i++) {
      const power = values[i] > 0 ? Math.log10(values[i]) : -Infinity
      points[2 * i] = area.x + pace.timeOf(contender, i) * this.perUnit
      points[2 * i + 1] = up(Math.min(Math.max(power, limits[0] - reach), limits[1] + reach))
      lengths[i] = i ? lengths[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]) : 0
      last = i
    }
    return { points, lengths, last }
  }

  // On a canvas, but not beside its area.
  within(context, drawEach) {
    const { area, paths } = this
    context.save()
    context.beginPath()
    context.rect(area.x, area.y, area.width, area.height)
    context.clip()
    paths.forEach(drawEach)
    context.restore()
  }

  drawWhole() {
    this.under.clearRect(0, 0, ...this.size)
    this.within(this.under, (path, i) => {
      const [colour, dash, , halo] = this.theme.looks[i]
      stroke(this.under, path, 0, path.last, { colour: halo, halo: true })
      stroke(this.under, path, 0, path.last, { colour, dash })
    })
  }

  draw(pace) {
    if (!this.context) return
    const { context, theme } = this
    context.clearRect(0, 0, ...this.size)
    if (!this.race.dragged) this.reveal(pace.time * this.perUnit)
    else this.within(context, (path, i) => sketch(context, path, Math.min(Math.floor(pace.steps[i]), path.last), theme, i))
    this.paths.forEach((path, i) => {
      if (path.last < 0) return
      const look = this.theme.looks[i]
      const lost = this.race.contenders[i].ran.divergedAt
      const halted = pace.stopped(i) && (lost === null || pace.stops[i] < lost)
      if (halted && this.shows(path, pace.stops[i])) flag(context, ...at(path, pace.stops[i]), 15, look)
      if (this.shows(path, pace.steps[i])) marker(context, ...at(path, pace.steps[i]), look, 4)
    })
  }

  reveal(across) {
    const ratio = this.canvas.width / this.size[0]
    const width = Math.ceil((this.area.x + across) * ratio)
    const { height } = this.canvas
    if (width > 0) this.context.drawImage(this.whole, 0, 0, width, height, 0, 0, width / ratio, height / ratio)
  }

  shows(path, step) {
    const y = at(path, step)[1]
    return y >= this.area.y - 1 && y <= this.area.y + this.area.height + 1
  }

  leave() {
    forget(this.plot)
  }
}
