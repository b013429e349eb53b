// The losses of all contenders against the step: of the training set in full, of the test set dashed.
import { curvePath } from "../../core/curve_path.js"
import { fill, short } from "../../core/format.js"
import { areaInside, clipped, Frame } from "../../core/frame2d.js"
import { logTicks } from "../../core/log_ticks.js"
import { lossLimits } from "../../core/loss_limits.js"
import { pointAt } from "../../core/paths.js"
import { ticks } from "../../core/ticks.js"
import { drawAxes, labelled } from "../axes.js"
import { fit, measure, stroke } from "../canvas.js"
import { element } from "../dom.js"
import { marker } from "../markers.js"
import { verticalLine } from "./clock_line.js"
import { lossesAt } from "./readings.js"

const MARGIN = { l: 62, r: 14, t: 24, b: 44 }
const TEXT = 14
const MARK = 4.5
const DASHES = { losses: "solid", test: "dashed" } // by the array that is drawn

export class LossPanel {
  constructor() {
    this.under = element("canvas", { "aria-hidden": "true" })
    this.canvas = element("canvas", { role: "img" })
    this.whole = document.createElement("canvas") // all curves, kept beside the page: a frame shows a part of it
    this.panel = element("div", { class: "dl-panel" }, this.under, this.canvas)
    this.key = element("p", { class: "dl-key" })
    this.root = element("div", { class: "dl-net-losses" }, this.panel, this.key)
  }

  layOut(message, theme, font) {
    const { words, steps, frames, arrays } = message
    this.key.replaceChildren(
      ...[[DASHES.losses, words.trainLine], [DASHES.test, words.testLine]].map(([dash, name]) => element("span", {}, lineSample(theme.text, dash), name)),
    )
    const size = measure(this.panel)
    this.context = null
    if (!size) return
    const times = { losses: Array.from({ length: steps + 1 }, (_, step) => step), test: frames }
    const own = (name, i) => arrays[name].subarray(i * times[name].length, (i + 1) * times[name].length)
    const names = Object.keys(DASHES)
    const limits = lossLimits(message.contenders.flatMap((_, i) => names.map((name) => own(name, i))))
    const frame = new Frame(areaInside(size, MARGIN), [[0, steps], limits])
    Object.assign(this, { message, theme, size, frame, context: fit(this.canvas, ...size) })
    const { powers } = logTicks(...limits)
    const up = powers.map((power) => [power, short(10 ** power, words)])
    const axes = { across: labelled(ticks(0, steps, 6), words), up, titles: [words.clocks.steps.axis, words.lossAxis], size: TEXT }
    drawAxes(fit(this.under, ...size), frame, theme, font, axes)
    const path = (name, i) => {
      const timeline = { ends: [times[name].length], timeOf: (_, k) => times[name][k] }
      return curvePath(own(name, i), 0, timeline, frame.area, limits, frame.area.width / steps)
    }
    this.paths = message.contenders.map((_, i) => names.map((name) => path(name, i)))
    this.drawWhole()
  }

  drawWhole() {
    const { theme, frame, size } = this
    const context = fit(this.whole, ...size)
    clipped(context, frame.area, () => {
      this.paths.forEach((paths, i) => {
        const [colour, , , halo] = theme.looks[i]
        paths.forEach((path, k) => {
          stroke(context, path, 0, path.last, { colour: halo, halo: true })
          stroke(context, path, 0, path.last, { colour, dash: Object.values(DASHES)[k] })
        })
      })
    })
  }

  draw(moment) {
    const { context, frame, size, theme } = this
    if (!context) return
    context.clearRect(0, 0, ...size)
    const [x] = frame.toPixel(moment.time, 0)
    reveal(context, this.whole, x, size)
    verticalLine(context, x, frame.area, theme.muted)
    clipped(context, frame.area, () => {
      this.paths.forEach(([train], i) => train.last >= 0 && marker(context, ...pointAt(train, moment.time), theme.looks[i], MARK))
    })
  }

  say(moment) {
    const { message } = this
    if (!this.context) return
    const losses = message.contenders.map(({ name }, i) => fill(message.words.lossOf, { name, ...lossesAt(message, i, moment) }))
    this.canvas.setAttribute("aria-label", fill(message.words.lossPicture, { losses: losses.join(" ") }))
  }
}

// Of a picture as large as the context's canvas, what is left of a place.
export function reveal(context, picture, across, [width, height]) {
  const ratio = picture.width / width
  const pixels = Math.ceil(across * ratio)
  if (pixels > 0) context.drawImage(picture, 0, 0, pixels, picture.height, 0, 0, pixels / ratio, height)
}

function lineSample(colour, dash) {
  const canvas = element("canvas", { class: "dl-dot dl-long", "aria-hidden": "true" })
  const context = fit(canvas, 24, 16)
  stroke(context, { points: [0, 8, 24, 8], lengths: [0, 24] }, 0, 1, { colour, dash })
  return canvas
}
