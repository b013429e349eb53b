// Model space: the data, the current fit of each contender, and the examples of the current batch.
import { batchMembers } from "../core/batch.js"
import { fill } from "../core/format.js"
import { areaInside, clipped, Frame, marginsFor } from "../core/frame2d.js"
import { decisionBoundary, fittedCurves, thetaAt } from "../core/model_fit.js"
import { fit, measure, stroke } from "./canvas.js"
import { element } from "./dom.js"
import { marker } from "./markers.js"
import { drawPlane, forget } from "./plotly.js"

const MARGIN = { l: 62, r: 14, t: 10, b: 46 }
const TITLE_LINE = 14 // pixels that a second line of the title needs
const TICK = 14 // pixels
const MANY = 200 // examples; more are drawn smaller and fainter
const RECORD_EVERY = 100 // ms, while the clock runs
const SHAPES = ["circle", "diamond"] // of y = 0, which is hollow, and y = 1; without classes all are discs

export class ModelPanel {
  constructor() {
    this.plot = element("div", { class: "dl-plot" })
    this.points = element("canvas", { "aria-hidden": "true" })
    this.canvas = element("canvas", { class: "dl-model", role: "img" })
    this.note = element("p", { class: "dl-note" })
    this.root = element("div", { class: "dl-panel" }, this.plot, this.points, this.canvas, this.note)
  }

  // The examples of the batch of `contender` are highlighted; null where none has mini-batches.
  async layOut(race, shown, theme, font, contender) {
    const size = measure(this.root)
    this.context = null
    if (!size) return
    const { words } = race
    const { data } = race.terrain
    const { across, up } = data
    const batch = contender === null ? 0 : race.contenders[contender].batch
    const lit = batchMembers(race, contender, 0).length
    this.note.textContent = lit < batch ? fill(words.someLit, { lit, batch }) : ""
    this.canvas.setAttribute("aria-label", contender === null ? words.model : words.modelWithBatch)
    const margin = marginsFor({ ...MARGIN, l: MARGIN.l + (data.axes[1].includes(" (") ? TITLE_LINE : 0) }, theme)
    const area = areaInside(size, margin)
    const [right, bottom] = [area.x + area.width, area.y + area.height]
    this.corners = [[area.x, bottom], [right, bottom], [right, area.y], [area.x, area.y]]
    Object.assign(this, { race, shown, theme, contender, frame: new Frame(area, [across, up]), size, recordedAt: 0 })
    this.drawPoints()
    this.context = fit(this.canvas, ...size)
    const [width, height] = size
    await drawPlane(this.plot, theme, font, { width, height, margin }, [across, up], data.axes)
  }

  pixelOf(i) {
    return this.frame.toPixel(this.race.terrain.data.points[2 * i], this.race.terrain.data.points[2 * i + 1])
  }

  // All examples, once: a frame only adds what moves.
  drawPoints() {
    const context = fit(this.points, ...this.size)
    const { labels, count } = this.race.terrain.data
    this.radius = 3.5 * Math.min((MANY / count) ** 0.25, 1)
    context.globalAlpha = 0.75 * Math.min((MANY / count) ** 0.4, 1)
    for (let i = 0; i < count; i++) example(context, ...this.pixelOf(i), this.radius, this.theme.muted, labels?.[i])
  }

  draw(timeline, resting) {
    const { context, race } = this
    if (!context) return
    const step = Math.floor(timeline.steps[this.contender ?? 0])
    const members = batchMembers(race, this.contender, step)
    context.clearRect(0, 0, ...this.size)
    clipped(context, this.frame.area, () => {
      for (const i of this.shown) this.drawFit(i, timeline.steps[i])
      for (const i of members) this.highlight(i)
    })
    this.record(step, members, resting)
  }

  highlight(i) {
    const { labels } = this.race.terrain.data
    const look = [this.theme.looks[this.contender][0], null, SHAPES[labels?.[i] ?? 0], this.theme.text]
    marker(this.context, ...this.pixelOf(i), look, this.radius + 1.5)
  }

  drawFit(i, step) {
    const { race, frame, context } = this
    const { data } = race.terrain
    const theta = thetaAt(race.arrays[`${i}.positions`], step)
    if (!theta) return
    const lines = data.labels ? decisionBoundary(data, theta, this.corners, TICK) : fittedCurves(data, theta, frame.area, frame.toPixel, data.across)
    const [colour, dash, , halo] = this.theme.looks[i]
    for (const line of lines ?? []) {
      const last = line.points.length / 2 - 1
      stroke(context, line, 0, last, { colour: halo, halo: true })
      stroke(context, line, 0, last, { colour, dash })
    }
  }

  // Which examples are highlighted can be read off the canvas, too.
  record(step, members, resting) {
    const now = performance.now()
    if (!resting && now - this.recordedAt < RECORD_EVERY) return
    this.recordedAt = now
    this.canvas.dataset.step = step
    this.canvas.dataset.members = members.join(",")
  }

  leave() {
    forget(this.plot)
  }
}

// An example that is not highlighted; y = 1 is a filled diamond beside hollow circles.
function example(context, x, y, radius, colour, label) {
  context.beginPath()
  if (label === 1) {
    const r = 1.35 * radius
    context.moveTo(x, y - r)
    for (const [dx, dy] of [[r, 0], [0, r], [-r, 0]]) context.lineTo(x + dx, y + dy)
    context.closePath()
  } else context.arc(x, y, radius, 0, 2 * Math.PI)
  context.lineWidth = 1.5
  context[label === 0 ? "strokeStyle" : "fillStyle"] = colour
  if (label === 0) context.stroke()
  else context.fill()
}

// What the examples of a class look like, for the legend.
export function classSample(label, theme) {
  const canvas = document.createElement("canvas")
  canvas.className = "dl-dot"
  example(fit(canvas, 16, 16), 8, 8, 3.5, theme.muted, label)
  return canvas
}
