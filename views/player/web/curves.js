// A curve panel: one quantity of every contender against the step, revealed as the clock moves.
import { element } from "./dom.js"
import { fit, marker, stroke } from "./ink.js"
import { at } from "./paths.js"
import { drawAxes, forget } from "./plotly.js"

const MARGIN = { l: 62, r: 14, t: 14, b: 40 }

export class Curve {
  constructor() {
    this.plot = element("div", { class: "dl-plot" })
    this.canvas = element("canvas", { role: "img" })
    this.root = element("div", { class: "dl-panel" }, this.plot, this.canvas)
  }

  async layOut(race, quantity, theme, font) {
    const [width, height] = [this.root.clientWidth, this.root.clientHeight]
    if (!width || !height) return
    this.canvas.setAttribute("aria-label", race.words[quantity])
    this.theme = theme
    this.size = [width, height]
    const limits = race.limits[quantity]
    const area = { x: MARGIN.l, y: MARGIN.t, width: width - MARGIN.l - MARGIN.r, height: height - MARGIN.t - MARGIN.b }
    this.area = area
    this.perStep = area.width / race.steps
    const up = (value) => area.y + (area.height * (limits[1] - value)) / (limits[1] - limits[0])
    this.paths = race.contenders.map((_, i) => this.path(race.arrays[`${i}.${quantity}`], up, limits))
    this.context = fit(this.canvas, width, height)
    this.whole = this.drawWhole(width, height)
    await drawAxes(this.plot, theme, font, { width, height, margin: MARGIN }, race.steps, limits, race.words.stepAxis)
  }

  // A curve ends where its contender is no longer finite; what is zero or less has no logarithm
  // and is drawn below the axis.
  path(values, up, limits) {
    const points = new Float32Array(2 * values.length)
    const lengths = new Float32Array(values.length)
    const reach = limits[1] - limits[0]
    let last = -1
    for (let i = 0; i < values.length && Number.isFinite(values[i]); i++) {
      const power = values[i] > 0 ? Math.log10(values[i]) : -Infinity
      points[2 * i] = this.area.x + i * this.perStep
      points[2 * i + 1] = up(Math.min(Math.max(power, limits[0] - reach), limits[1] + reach))
      lengths[i] = i ? lengths[i - 1] + Math.hypot(this.perStep, points[2 * i + 1] - points[2 * i - 1]) : 0
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

  draw(step) {
    if (!this.context) return
    const { context, area } = this
    const ratio = this.canvas.width / this.size[0]
    const width = Math.ceil((area.x + step * this.perStep) * ratio)
    context.clearRect(0, 0, ...this.size)
    if (width > 0) {
      const height = this.canvas.height
      context.drawImage(this.whole, 0, 0, width, height, 0, 0, width / ratio, height / ratio)
    }
    this.paths.forEach((path, i) => {
      if (path.last < 0) return
      const [x, y] = at(path, step)
      if (y < area.y - 1 || y > area.y + area.height + 1) return
      marker(context, x, y, this.theme.looks[i], 4)
    })
  }

  leave() {
    forget(this.plot)
  }
}
