// The loss along u, with its tangent and the Taylor polynomial of the degree that is chosen. The handle is the step
// length; rings are where a model parts from the loss.
import { areaInside, clipped, Frame } from "../core/frame2d.js"
import { limitsOf, ticks } from "../core/ticks.js"
import { drawAxes, labelled } from "./axes.js"
import { fit, measure } from "./canvas.js"
import { element } from "./dom.js"
import { Handle } from "./handle.js"
import { ring } from "./markers.js"

const MARGIN = { l: 56, r: 12, t: 24, b: 44 }
const TEXT = 14
const DASHES = { solid: [], dashed: [9, 5], dotted: [3, 3] }
const ROOM = 0.12
const FARTHEST = 0.8 // of the curve that is ahead: the step stays on it

// How a degree is drawn.
export function lookOf(degree, theme) {
  return theme.looks[{ 1: "first", 2: "second" }[degree] ?? "other"]
}

export class LinePanel {
  constructor(moves) {
    this.moves = moves
    this.canvas = element("canvas", { class: "dl-curve", role: "img" })
    this.handle = new Handle("length", moves.receiver((event) => this.stretch(event), (steps) => moves.stretchBy(steps)))
    this.root = element("div", { class: "dl-panel dl-line-panel" }, this.canvas, this.handle.root)
  }

  layOut(message, theme, font) {
    Object.assign(this, { message, theme, font })
    this.canvas.setAttribute("aria-label", message.words.linePicture)
    const size = measure(this.root)
    if (!size) return
    this.size = size
    this.context = fit(this.canvas, ...size)
  }

  draw(place, answer, degree) {
    if (!this.context) return
    const { context, size, theme, message } = this
    const { s, losses, models } = answer.arrays
    const area = areaInside(size, MARGIN)
    const ranges = [[s[0], s[s.length - 1]], limitsOf(losses, ROOM)]
    this.frame = new Frame(area, ranges)
    context.clearRect(0, 0, ...size)
    const [across, up] = ranges.map((range, i) => labelled(ticks(...range, i ? 5 : 6), message.words))
    drawAxes(context, this.frame, theme, this.font, { across, up, titles: [message.words.lengthAxis, message.words.lossLine], size: TEXT })
    clipped(context, area, () => {
      this.vertical(0, theme.muted, [2, 3])
      this.vertical(place.eta, theme.text, [])
      this.curve(s, losses, [theme.text, "solid"])
      for (const one of new Set([1, degree])) this.curve(s, models.subarray(one * s.length, (one + 1) * s.length), lookOf(one, theme))
      for (const one of new Set([1, degree])) this.part(answer, one)
    })
    const [x] = this.frame.toPixel(place.eta, 0)
    this.handle.root.hidden = x > area.x + area.width
    this.handle.place(x, area.y + area.height)
  }

  vertical(s, colour, dash) {
    const { context, frame } = this
    const [x] = frame.toPixel(s, 0)
    context.beginPath()
    context.moveTo(x, frame.area.y)
    context.lineTo(x, frame.area.y + frame.area.height)
    context.setLineDash(dash)
    Object.assign(context, { lineWidth: 1.25, strokeStyle: colour })
    context.stroke()
  }

  curve(s, values, [colour, dash]) {
    const { context, frame } = this
    const far = frame.area.height * 4
    context.beginPath()
    let drawing = false
    values.forEach((value, i) => {
      const [x, y] = frame.toPixel(s[i], value)
      if (!Number.isFinite(y)) return (drawing = false)
      const near = Math.min(Math.max(y, -far), 2 * far)
      if (drawing) context.lineTo(x, near)
      else context.moveTo(x, near)
      drawing = true
    })
    context.setLineDash(DASHES[dash])
    Object.assign(context, { lineWidth: 2.25, strokeStyle: colour, lineJoin: "round", lineCap: "butt" })
    context.stroke()
  }

  // On the model's own curve.
  part({ parts, arrays }, degree) {
    const at = parts[degree]
    if (at === null) return
    const { s, models } = arrays
    const next = Math.max(s.findIndex((value) => value >= at), 1)
    const share = (at - s[next - 1]) / (s[next] - s[next - 1])
    const [before, after] = [models[degree * s.length + next - 1], models[degree * s.length + next]]
    ring(this.context, ...this.frame.toPixel(at, before + share * (after - before)), 6, lookOf(degree, this.theme)[0], this.theme.background)
  }

  stretch({ clientX }) {
    const [s] = this.frame.toTheta(clientX - this.canvas.getBoundingClientRect().left, 0)
    this.moves.stretch(Math.min(s, FARTHEST * this.frame.ranges[0][1]))
  }
}
