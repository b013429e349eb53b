// One quantity that a rule remembers, against the clock's time: a line for each of its numbers, revealed as the clock
// moves. Or how much each past gradient weighs in an average, at the step on the clock.
import { fill, short } from "../core/format.js"
import { areaInside, clipped } from "../core/frame2d.js"
import { numberAt, width } from "../core/step_numbers.js"
import { height, pastWeights, valuePath } from "../core/value_path.js"
import { pointAt } from "../core/paths.js"
import { fit, measure, stroke } from "./canvas.js"
import { element } from "./dom.js"
import { colourOf, DASHES } from "./memory_key.js"

const ENTRIES = { 1: [0], 2: [0, 1], 4: [0, 3, 1] } // of a number, a vector, a symmetric matrix: what has a line
const FAINT = 0.25
const MARGIN = { l: 52, r: 8, t: 6, b: 6 }
const WEIGHTS = { log: true, low: -4, high: 0 } // the axis of weights

export class MemoryChart {
  constructor(onPoint) {
    this.title = element("span", { class: "dl-memory-title" })
    this.now = element("span", { class: "dl-memory-now", translate: "no" })
    this.canvas = element("canvas", { role: "img" })
    this.whole = document.createElement("canvas")
    this.panel = element("div", { class: "dl-panel" }, this.canvas)
    this.root = element("figure", { class: "dl-memory" }, element("figcaption", {}, this.title, this.now), this.panel)
    this.root.addEventListener("pointerenter", () => onPoint(this.symbol ? new Set([this.symbol]) : null))
    this.root.addEventListener("pointerleave", () => onPoint(null))
  }

  // `what` is an entry of overTime, or of past.
  show(what, words) {
    Object.assign(this, { what, words, symbol: what.symbol })
    this.title.replaceChildren(...(what.letter ? [element("i", { translate: "no" }, what.letter), " "] : []), what.title)
    this.canvas.setAttribute("aria-label", what.title)
  }

  layOut(inside, contender, theme, font, timeline) {
    const size = measure(this.panel)
    this.context = null
    if (!size) return
    const [across, up] = size
    const area = areaInside(size, MARGIN)
    Object.assign(this, { contender, theme, font, size, area })
    this.context = fit(this.canvas, across, up)
    this.under = fit(this.whole, across, up)
    this.trace(this.what, inside, timeline)
  }

  // Other numbers of the same quantity, with an axis of their own.
  trace(what, inside, timeline) {
    Object.assign(this, { what, inside, writtenAt: 0 })
    if (!this.context) return
    const { area, contender } = this
    const count = width(inside, what.array)
    const values = inside.arrays[what.array]
    this.axis = what.size ? what : WEIGHTS
    this.paths = what.size
      ? ENTRIES[what.size].map((at) => valuePath(values, count, at, what, contender, timeline, area))
      : []
    this.drawWhole()
  }

  drawWhole() {
    const { under, size, area, theme, axis } = this
    under.clearRect(0, 0, ...size)
    this.drawFrame(under, area, theme, axis)
    const halo = theme.looks[this.contender][3]
    clipped(under, area, () => {
      for (const [at, path] of this.paths.entries()) {
        stroke(under, path, 0, path.last, { colour: halo, halo: true })
        stroke(under, path, 0, path.last, { colour: colourOf(at, theme, this.contender), dash: DASHES[at] })
      }
    })
  }

  // The ends of the axis, and zero where it is between them.
  drawFrame(context, area, theme, axis) {
    const numbers = axis.log ? [10 ** axis.low, 10 ** axis.high] : [axis.low, 0, axis.high]
    Object.assign(context, { font: `12px ${this.font}`, fillStyle: theme.muted, textAlign: "right", textBaseline: "middle" })
    context.setLineDash([])
    Object.assign(context, { lineWidth: 1, strokeStyle: theme.text + "1f" })
    for (const number of numbers) {
      const y = height(number, axis, area)
      context.beginPath()
      context.moveTo(area.x, y)
      context.lineTo(area.x + area.width, y)
      context.stroke()
      context.fillText(short(number, this.words, 2), area.x - 6, Math.min(Math.max(y, 7), this.size[1] - 7))
    }
  }

  draw(timeline, step, row, resting) {
    if (!this.context) return
    this.context.clearRect(0, 0, ...this.size)
    if (this.what.size) this.drawCurves(timeline, step)
    else this.drawWeights(timeline, row)
    const now = performance.now()
    if (!resting && now - (this.writtenAt ?? 0) < 100) return
    this.writtenAt = now
    this.now.textContent = this.valueNow(row)
  }

  drawCurves(timeline, step) {
    const { context, canvas, area, size, theme } = this
    const ratio = canvas.width / size[0]
    const across = Math.ceil((area.x + (timeline.time * area.width) / timeline.last + 1) * ratio)
    context.globalAlpha = FAINT // what is still to come
    context.drawImage(this.whole, 0, 0, canvas.width, canvas.height, 0, 0, size[0], size[1])
    context.globalAlpha = 1
    if (across > 0) context.clearRect(0, 0, across / ratio, size[1])
    if (across > 0) context.drawImage(this.whole, 0, 0, across, canvas.height, 0, 0, across / ratio, canvas.height / ratio)
    for (const [at, path] of this.paths.entries()) {
      if (path.last < 0) continue
      const [x, y] = pointAt(path, step)
      context.beginPath()
      context.arc(x, Math.min(Math.max(y, area.y), area.y + area.height), 3, 0, 2 * Math.PI)
      context.fillStyle = colourOf(at, theme, this.contender)
      context.fill()
    }
  }

  // Bars from the newest gradient back, where the gradients stand on the clock.
  drawWeights(timeline, row) {
    const { context, area, axis, theme, contender, inside, what } = this
    this.drawFrame(context, area, theme, axis)
    if (row === null) return
    const weights = pastWeights(inside.arrays[what.array], inside.arrays[`${what.array}.seen`], row, 10 ** axis.low)
    const perUnit = area.width / timeline.last
    context.fillStyle = theme.looks[contender][0]
    let before = Infinity // pixels; bars on the same pixel are one
    for (const [step, weight] of weights) {
      const x = Math.round(area.x + timeline.timeOf(contender, step) * perUnit)
      if (x === before) continue
      before = x
      const y = height(weight, axis, area)
      context.fillRect(x, y, Math.max(perUnit - 1, 1), area.y + area.height - y)
    }
  }

  // The numbers of now: of State before the step, of the rest in it.
  valueNow(row) {
    if (row === null) return ""
    const { inside, what, words } = this
    if (!what.size) return fill(inside.words.weightsSum, { sum: short(numberAt(inside, `${what.array}.sum`, row, 0), words) })
    const values = Array.from({ length: what.size }, (_, at) => short(numberAt(inside, what.array, row, at), words))
    const [first, second, third, fourth] = values
    const whole = what.size === 1 ? inside.words.scalar : what.size === 2 ? inside.words.pair : inside.words.matrix
    return fill(whole, { first, second, third, fourth })
  }

  light(symbols) {
    this.root.classList.toggle("dl-lit", Boolean(this.symbol && symbols?.has(this.symbol)))
  }
}
