// The map: the loss on the plane, and over it the contenders' paths as they are projected on it.
import { fill, short } from "../../core/format.js"
import { areaInside, clipped, Frame, insideBox } from "../../core/frame2d.js"
import { heightAt } from "../../core/heights.js"
import { trace } from "../../core/paths.js"
import { mostWrong, numbersAt, planeTerrain, squareIn } from "../../core/plane_numbers.js"
import { ticks } from "../../core/ticks.js"
import { headSegment, wholeStep } from "../../core/trail_steps.js"
import { drawAxes, labelled } from "../axes.js"
import { fit, measure, stroke } from "../canvas.js"
import { element } from "../dom.js"
import { marker, ring } from "../markers.js"
import { drawSurface } from "./surface_picture.js"

const MARGIN = { l: 58, r: 14, t: 28, b: 46 }
const TEXT = 14
const START = 8

export class PathMap {
  constructor(tip) {
    this.held = element("strong")
    this.wrong = element("span", { "aria-live": "polite" })
    this.caption = element("figcaption", {}, this.held, this.wrong)
    this.under = element("canvas", { "aria-hidden": "true" })
    this.canvas = element("canvas", { class: "dl-ink", role: "img" })
    this.panel = element("div", { class: "dl-panel" }, this.under, this.canvas)
    this.root = element("figure", { class: "dl-plane-map" }, this.caption, this.panel)
    tip.over(this.canvas, (x, y) => this.tell(x, y))
  }

  // The sentences above the map, whose lines take room from it.
  write(message) {
    const { words, variance } = message
    this.held.textContent = fill(words.held, { share: short(100 * variance, words) })
    const wrong = worst(message)
    if (this.wrong.textContent !== wrong) this.wrong.textContent = wrong
  }

  layOut(message, theme, font) {
    const { words, box, axes, contenders, frames, arrays } = message
    const size = measure(this.panel)
    this.context = null
    if (!size) return
    const frame = new Frame(squareIn(areaInside(size, MARGIN)), box)
    const terrain = planeTerrain(message)
    const under = fit(this.under, ...size)
    drawSurface(under, frame.area, terrain, theme)
    const [across, up] = box.map(([low, high]) => labelled(ticks(low, high, 7), words))
    drawAxes(under, frame, theme, font, { across, up, titles: axes, size: TEXT })
    const rows = 2 * frames.length
    const paths = contenders.map((_, i) => trace(arrays.coordinates.subarray(i * rows, (i + 1) * rows), frame.toPixel))
    Object.assign(this, { message, theme, size, frame, terrain, paths, context: fit(this.canvas, ...size) })
  }

  draw(moment) {
    const { context, frame, size, theme, paths } = this
    if (!context) return
    const now = moment.before + moment.part
    context.clearRect(0, 0, ...size)
    clipped(context, frame.area, () => {
      paths.forEach((path, i) => this.drawPath(path, wholeStep(path, now), theme.looks[i]))
      if (paths[0].last >= 0) ring(context, paths[0].points[0], paths[0].points[1], START, theme.text, theme.background)
      paths.forEach((path, i) => path.last >= 0 && this.drawHead(path, now, theme.looks[i]))
    })
  }

  drawPath(path, to, [colour, dash, , halo]) {
    stroke(this.context, path, 0, to, { colour: halo, halo: true })
    stroke(this.context, path, 0, to, { colour, dash })
  }

  drawHead(path, now, look) {
    const segment = headSegment(path, now)
    const at = segment.points.slice(2)
    if (path.last > wholeStep(path, now)) stroke(this.context, segment, 0, 1, { colour: look[0], dash: look[1] })
    marker(this.context, ...at, look)
  }

  // What the map says at a place of the canvas.
  tell(x, y) {
    const { frame, terrain, message } = this
    if (!this.context || !insideBox(frame.area, x, y)) return null
    const [first, second] = frame.toTheta(x, y)
    const { words } = message
    const loss = 10 ** heightAt(terrain, first, second)
    return fill(words.placeTip, { first: short(first, words), second: short(second, words), loss: short(loss, words) })
  }

  say(moment) {
    const { message } = this
    if (!this.context) return
    const { words, low, high } = message
    const paths = message.contenders.map(({ name }, i) => {
      const found = numbersAt(message, i, moment.before)
      if (!Number.isFinite(found.true)) return fill(words.pathLeft, { name })
      const texts = Object.fromEntries(Object.entries(found).map(([key, value]) => [key, short(value, words)]))
      return fill(words.pathOnPlane, { name, ...texts })
    })
    const ends = { lowest: short(10 ** low, words), highest: short(10 ** high, words) }
    this.canvas.setAttribute("aria-label", fill(words.planePicture, { ...ends, paths: paths.join(" ") }))
  }
}

// At which end the map is most wrong, in a sentence.
function worst(message) {
  const { words, contenders, frames } = message
  const contender = mostWrong(message)
  if (contender < 0) return words.showsAll
  const found = numbersAt(message, contender, frames.length - 1)
  const [loss, map, factor] = [found.true, found.map, found.factor].map((value) => short(value, words))
  return fill(words.wrongBy, { name: contenders[contender].name, true: loss, map, factor })
}
