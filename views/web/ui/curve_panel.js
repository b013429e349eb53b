// A curve panel: one quantity of every contender against the clock's time, revealed as it moves.
import { curvePath, isBelowFloor } from "../core/curve_path.js"
import { fill, short } from "../core/format.js"
import { areaInside, clipped, marginsFor } from "../core/frame2d.js"
import { pointAt } from "../core/paths.js"
import { wholeStep } from "../core/trail_steps.js"
import { fit, measure, sketch, stroke } from "./canvas.js"
import { element } from "./dom.js"
import { flag, marker } from "./markers.js"
import { drawAxes, forget } from "./plotly.js"

// The array that holds each quantity.
export const ARRAYS = { height: "heights", distance: "distances", gradient: "gradient_norms", rate: "rates" }
const MARGIN = { l: 62, r: 14, t: 14, b: 48 }

export class CurvePanel {
  constructor() {
    this.plot = element("div", { class: "dl-plot" })
    this.canvas = element("canvas", { role: "img" })
    this.whole = document.createElement("canvas") // all curves, kept beside the page: a frame shows a part of it
    this.note = element("p", { class: "dl-note" })
    this.root = element("div", { class: "dl-panel" }, this.plot, this.canvas, this.note)
  }

  async layOut(race, shown, quantity, theme, font, timeline) {
    const { words } = race
    const unknown = quantity === "distance" && !race.minima.length
    const empty = unknown || shown.every((i) => isBelowFloor(race.arrays[`${i}.${ARRAYS[quantity]}`]))
    // A loss below zero has no logarithm: the curve then shows how far it is above the lowest one.
    const above = quantity === "height" && race.baselineLoss < 0
    const lowest = above ? fill(words.lowestLoss, { loss: short(race.baselineLoss, words) }) : ""
    this.note.textContent = unknown ? words.noMinimum : empty ? words.belowFloor : lowest
    this.root.classList.toggle("dl-empty", empty)
    this.context = this.paths = null
    if (empty) return
    const size = measure(this.root)
    if (!size) return
    const labels = { height: words.height, distance: words.distance, gradient: words.gradient, rate: words.rate }
    this.canvas.setAttribute("aria-label", labels[quantity])
    const limits = race.limits[quantity]
    const margin = marginsFor(MARGIN, theme)
    Object.assign(this, { shown, theme, quantity, limits, size, frame: { area: areaInside(size, margin) } })
    this.context = fit(this.canvas, ...size)
    this.under = fit(this.whole, ...size)
    this.trace(race, timeline)
    const [width, height] = size
    const clockWords = words.clocks[timeline.against]
    const titles = [clockWords.axis, quantity !== "height" ? "" : above ? words.lossAboveLowest : words.lossAxis]
    await drawAxes(this.plot, theme, font, { width, height, margin }, timeline.last / timeline.worth, limits, titles)
  }

  // The curves of other numbers on the same axes. While something is dragged they are drawn where they are seen:
  // a picture of all of them is worth its while only if many frames show a part of it.
  trace(race, timeline) {
    this.race = race
    if (!this.context) return
    const { area } = this.frame
    this.perUnit = area.width / timeline.last
    this.paths = this.shown.map((i) => {
      return curvePath(race.arrays[`${i}.${ARRAYS[this.quantity]}`], i, timeline, area, this.limits, this.perUnit)
    })
    if (!race.dragged) this.drawWhole()
  }

  drawWhole() {
    this.under.clearRect(0, 0, ...this.size)
    this.drawClipped(this.under, (path, i) => {
      const [colour, dash, , halo] = this.theme.looks[i]
      stroke(this.under, path, 0, path.last, { colour: halo, halo: true })
      stroke(this.under, path, 0, path.last, { colour, dash })
    })
  }

  drawClipped(context, drawEach) {
    clipped(context, this.frame.area, () => this.paths.forEach((path, k) => drawEach(path, this.shown[k])))
  }

  draw(timeline) {
    if (!this.context) return
    const { context, theme } = this
    context.clearRect(0, 0, ...this.size)
    if (!this.race.dragged) this.reveal(timeline.time * this.perUnit)
    else this.drawClipped(context, (path, i) => sketch(context, path, wholeStep(path, timeline.steps[i]), theme, i))
    this.paths.forEach((path, k) => {
      if (path.last < 0) return
      const i = this.shown[k]
      const look = this.theme.looks[i]
      const { divergedAt } = this.race.contenders[i].ran
      const halted = timeline.stopped(i) && (divergedAt === null || timeline.stops[i] < divergedAt)
      if (halted && this.shows(path, timeline.stops[i])) flag(context, ...pointAt(path, timeline.stops[i]), 15, look)
      if (this.shows(path, timeline.steps[i])) marker(context, ...pointAt(path, timeline.steps[i]), look, 4)
    })
  }

  // The picture of all curves, up to so many pixels across.
  reveal(across) {
    const ratio = this.canvas.width / this.size[0]
    const width = Math.ceil((this.frame.area.x + across) * ratio)
    const { height } = this.canvas
    if (width > 0) this.context.drawImage(this.whole, 0, 0, width, height, 0, 0, width / ratio, height / ratio)
  }

  shows(path, step) {
    const { area } = this.frame
    const y = pointAt(path, step)[1]
    return y >= area.y - 1 && y <= area.y + area.height + 1
  }

  leave() {
    forget(this.plot)
  }
}
