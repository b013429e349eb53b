// Curves of all contenders against the step, one or two for each: solid, and dashed.
import { areaInside, clipped, Frame } from "../../core/frame2d.js"
import { logTicks } from "../../core/log_ticks.js"
import { short } from "../../core/format.js"
import { pointAt } from "../../core/paths.js"
import { ticks } from "../../core/ticks.js"
import { valuePath } from "../../core/value_path.js"
import { drawAxes, labelled } from "../axes.js"
import { fit, measure, stroke } from "../canvas.js"
import { element } from "../dom.js"
import { marker } from "../markers.js"
import { verticalLine } from "../network/clock_line.js"
import { reveal } from "../network/loss_panel.js"

const MARGIN = { l: 62, r: 14, t: 24, b: 44 }
const TEXT = 14
const MARK = 4.5
const DASHES = ["solid", "dashed"]

export class StepPanel {
  // `read(message)` has the arrays of the curves (contenders, frames), the axis' limits of the curves drawn, whether it is
  // logarithmic, its title, and what each kind of curve is called. `spoken(message, moment)` is the picture in words.
  constructor(read, spoken) {
    Object.assign(this, { read, spoken })
    this.under = element("canvas", { "aria-hidden": "true" })
    this.canvas = element("canvas", { role: "img" })
    this.whole = document.createElement("canvas") // all curves, kept beside the page: a frame shows a part of it
    this.panel = element("div", { class: "dl-panel" }, this.under, this.canvas)
    this.key = element("p", { class: "dl-key" })
    this.root = element("div", { class: "dl-net-losses" }, this.panel, this.key)
  }

  layOut(message, theme, font) {
    const { frames, steps, words, contenders } = message
    const { curves, limits: limitsOf, log, title, called } = this.read(message)
    this.key.replaceChildren(...called.map((name, k) => element("span", {}, lineSample(theme.text, DASHES[k]), name)))
    const size = measure(this.panel)
    this.context = null
    if (!size) return
    const own = contenders.map((_, i) => curves.map((values) => values.subarray(i * frames.length, (i + 1) * frames.length)))
    const limits = limitsOf(own.flat())
    const frame = new Frame(areaInside(size, MARGIN), [[0, steps], limits])
    const up = log ? logTicks(...limits).powers.map((power) => [power, short(10 ** power, words)]) : labelled(ticks(...limits, 5), words)
    const axes = { across: labelled(ticks(0, steps, 5), words), up, titles: [words.clocks.steps.axis, title], size: TEXT }
    drawAxes(fit(this.under, ...size), frame, theme, font, axes)
    const timeline = { ends: [frames.length - 1], timeOf: (_, k) => frames[k], last: steps }
    const axis = { log, low: limits[0], high: limits[1] }
    const paths = own.map((each) => each.map((values) => valuePath(values, 1, 0, axis, 0, timeline, frame.area)))
    Object.assign(this, { message, theme, size, frame, paths, context: fit(this.canvas, ...size) })
    this.drawWhole()
  }

  drawWhole() {
    const { paths, theme, frame, size } = this
    const context = fit(this.whole, ...size)
    clipped(context, frame.area, () =>
      paths.forEach((own, i) => {
        const [colour, , , halo] = theme.looks[i]
        own.forEach((path, k) => {
          stroke(context, path, 0, path.last, { colour: halo, halo: true })
          stroke(context, path, 0, path.last, { colour, dash: DASHES[k] })
        })
      }),
    )
  }

  draw(moment) {
    const { context, frame, size, theme, paths } = this
    if (!context) return
    context.clearRect(0, 0, ...size)
    const [x] = frame.toPixel(moment.time, 0)
    reveal(context, this.whole, x, size)
    verticalLine(context, x, frame.area, theme.muted)
    const mark = (path, i) => path.last >= 0 && marker(context, ...pointAt(path, moment.before + moment.part), theme.looks[i], MARK)
    clipped(context, frame.area, () => paths.forEach((own, i) => own.forEach((path) => mark(path, i))))
  }

  say(moment) {
    if (this.context) this.canvas.setAttribute("aria-label", this.spoken(this.message, moment))
  }
}

function lineSample(colour, dash) {
  const canvas = element("canvas", { class: "dl-dot dl-long", "aria-hidden": "true" })
  stroke(fit(canvas, 24, 16), { points: [0, 8, 24, 8], lengths: [0, 24] }, 0, 1, { colour, dash })
  return canvas
}
