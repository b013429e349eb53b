// Model space: the data, the current fit of each contender, and the examples of the current batch.
import { litAt } from "./batch.js"
import { element, fill } from "./dom.js"
import { boundary, curve, thetaAt } from "./fits.js"
import { fit, marker, stroke } from "./ink.js"
import { drawPlane, forget } from "./plotly.js"

const MARGIN = { l: 62, r: 14, t: 10, b: 46 }
const TITLE_LINE = 14 // pixels that a second line of the title needs
const TICK = 14 // pixels
const MANY = 200 // examples; more are drawn smaller and fainter
const SAID_EVERY = 100 // ms, while the clock runs
const SHAPES = ["circle", "diamond"] // of y = 0, which is hollow, and y = 1; without classes all are discs

export class Model {
  constructor() {
    this.plot = element("div", { class: "dl-plot" })
    this.points = element("canvas", { "aria-hidden": "true" })
    this.canvas = element("canvas", { class: "dl-model", role: "img" })
    this.note = element("p", { class: "dl-note" })
    this.root = element("div", { class: "dl-panel" }, this.plot, this.points, this.canvas, this.note)
  }

  // `contender` is whose batch is lit up; null where nobody has mini-batches.
  async layOut(race, theme, font, contender) {
    const [width, height] = [this.root.clientWidth, this.root.clientHeight]
    this.ink = null
    if (!width || !height) return
    const { data } = race.ground
    const { across, up } = data
    const batch = contender === null ? 0 : race.contenders[contender].batch
    const lit = litAt(race, contender, 0).length
    this.note.textContent = lit < batch ? fill(race.words.someLit, { lit, batch }) : ""
    this.canvas.setAttribute("aria-label", contender === null ? race.words.model : race.words.modelWithBatch)
    const margin = { ...MARGIN, l: MARGIN.l + (data.axes[1].includes(" (") ? TITLE_LINE : 0) }
    const area = { x: margin.l, y: margin.t, width: width - margin.l - margin.r, height: height - margin.t - margin.b }
    const toPixel = (x, y) => [
      area.x + ((x - across[0]) / (across[1] - across[0])) * area.width,
      area.y + ((up[1] - y) / (up[1] - up[0])) * area.height,
    ]
    const [right, bottom] = [area.x + area.width, area.y + area.height]
    this.corners = [[area.x, bottom], [right, bottom], [right, area.y], [area.x, area.y]]
    Object.assign(this, { race, theme, contender, area, toPixel, size: [width, height], saidAt: 0 })
    this.drawPoints()
    this.ink = fit(this.canvas, width, height)
    await drawPlane(this.plot, theme, font, { width, height, margin }, [across, up], data.axes)
  }

  place(i) {
    return this.toPixel(this.race.ground.data.points[2 * i], this.race.ground.data.points[2 * i + 1])
  }

  // All examples, once: a frame only adds what moves.
  drawPoints() {
    const context = fit(this.points, ...this.size)
    const { labels, count } = this.race.ground.data
    this.radius = 3.5 * Math.min((MANY / count) ** 0.25, 1)
    context.globalAlpha = 0.75 * Math.min((MANY / count) ** 0.4, 1)
    for (let i = 0; i < count; i++) example(context, ...this.place(i), this.radius, this.theme.muted, labels?.[i])
  }

  draw(pace, resting) {
    const { ink, race, area } = this
    if (!ink) return
    ink.clearRect(0, 0, ...this.size)
    ink.save()
    ink.beginPath()
    ink.rect(area.x, area.y, area.width, area.height)
    ink.clip()
    race.contenders.forEach((_, i) => this.drawFit(i, pace.steps[i]))
    const step = Math.floor(pace.steps[this.contender ?? 0])
    const lit = litAt(race, this.contender, step)
    const { labels } = race.ground.data
    for (const i of lit) {
      const look = [this.theme.looks[this.contender][0], null, SHAPES[labels?.[i] ?? 0], this.theme.text]
      marker(ink, ...this.place(i), look, this.radius + 1.5)
    }
    ink.restore()
    this.say(step, lit, resting)
  }

  drawFit(i, step) {
    const { race, area, ink } = this
    const { data } = race.ground
    const theta = thetaAt(race.arrays[`${i}.positions`], step)
    if (!theta) return
    const lines = data.labels ? boundary(data, theta, this.corners, TICK) : [curve(data, theta, area, this.toPixel, data.across)]
    const [colour, dash, , halo] = this.theme.looks[i]
    for (const line of lines ?? []) {
      const last = line.points.length / 2 - 1
      stroke(ink, line, 0, last, { colour: halo, halo: true })
      stroke(ink, line, 0, last, { colour, dash })
    }
  }

  // What is lit can be read off the canvas, too.
  say(step, lit, resting) {
    const now = performance.now()
    if (!resting && now - this.saidAt < SAID_EVERY) return
    this.saidAt = now
    this.canvas.dataset.step = step
    this.canvas.dataset.lit = lit.join(",")
  }

  leave() {
    forget(this.plot)
  }
}

// An example as it stands there unlit; y = 1 is a filled diamond beside hollow circles.
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
