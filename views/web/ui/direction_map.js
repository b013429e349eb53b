// The map: the ring is theta, an arrow is the direction u, and around theta all directions that go down are shaded.
import { direction, origin } from "../core/directions.js"
import { areaInside, clipped, Frame, insideBox } from "../core/frame2d.js"
import { fit, measure } from "./canvas.js"
import { DirectionMarks } from "./direction_marks.js"
import { element } from "./dom.js"
import { Handle } from "./handle.js"
import { drawLevelSets } from "./level_sets.js"
import { star } from "./markers.js"
import { drawTerrain, forget } from "./plotly.js"
import { StartDrag } from "./start_drag.js"
import { pressOnMap } from "./arrow_keys.js"

const MARGIN = { l: 50, r: 10, t: 10, b: 46 }

export class DirectionMap {
  constructor(moves) {
    this.moves = moves
    this.plot = element("div", { class: "dl-plot", translate: "no" })
    this.under = element("canvas", { class: "dl-levels", "aria-hidden": "true" })
    this.canvas = element("canvas", { class: "dl-ink", role: "application", tabindex: "0" })
    this.drag = new StartDrag(this, moves)
    this.canvas.addEventListener("keydown", (event) => pressOnMap(event, moves, (by) => this.shift(by)))
    this.canvas.addEventListener("blur", () => moves.settle())
    this.handle = new Handle("turn", moves.receiver((event) => this.turn(event), (degrees) => moves.turnBy(degrees)))
    this.panel = element("div", { class: "dl-panel" }, this.plot, this.under, this.canvas, this.handle.root)
    this.root = element("figure", { class: "dl-map" }, this.panel)
  }

  // `message` has what stands still.
  layOut(message, terrain, theme, font) {
    Object.assign(this, { message, terrain, theme, font, drawnLevels: null })
    const size = measure(this.panel)
    if (!size) return
    this.size = size
    this.frame = Frame.around(areaInside(size, MARGIN), message.domain)
    this.context = fit(this.canvas, ...size)
    this.marks = new DirectionMarks(this.context, size[0], this.frame.area, theme, font)
    this.levels = fit(this.under, ...size)
    const [width, height] = size
    this.plot.hidden = !terrain
    if (terrain) drawTerrain(this.plot, terrain, theme, font, { width, height, margin: MARGIN }, this.frame.ranges)
  }

  // `place` is where everything is now, `answer` has the newest numbers, perhaps of a place some pixels away.
  draw(place, answer, levelSets) {
    if (!this.frame) return
    Object.assign(this, { race: { start: place.theta }, place, answer })
    this.drawLevels(levelSets)
    this.context.clearRect(0, 0, ...this.size)
    clipped(this.context, this.frame.area, () => this.drawInside())
    this.placeHandle()
  }

  // They depend on theta alone: while u turns, they stay.
  drawLevels(levelSets) {
    const key = JSON.stringify([this.answer.theta, levelSets])
    if (key === this.drawnLevels || !this.terrain) return
    this.drawnLevels = key
    this.levels.clearRect(0, 0, ...this.size)
    clipped(this.levels, this.frame.area, () => drawLevelSets(this.levels, this.frame, this.terrain, this.answer, levelSets, this.theme))
  }

  drawInside() {
    const { context, frame, marks, place, answer, theme, message } = this
    const at = frame.toPixel(...place.theta)
    const gradient = answer.place === "slope" && this.pixels(direction(answer.gradient, 0))
    if (gradient) marks.shade(at, gradient)
    for (const [x, y, global] of message.minima) star(context, ...frame.toPixel(x, y), global ? 10 : 7, theme.text, theme.background)
    if (gradient) marks.gradients(at, gradient)
    marks.direction(at, this.pixels(direction(origin(answer), place.angle)), place.eta / frame.unit)
  }

  // A direction of theta on the screen, where axes are equal and up is negative.
  pixels([x, y]) {
    return [x, -y]
  }

  // The handle is at the arrow's tip, while theta is in sight.
  placeHandle() {
    const { frame, place, answer, handle } = this
    const at = frame.toPixel(...place.theta)
    const [dx, dy] = this.pixels(direction(origin(answer), place.angle))
    const { reach } = this.marks
    handle.root.hidden = !insideBox(frame.area, ...at)
    handle.place(at[0] + reach * dx, at[1] + reach * dy)
  }

  // To where the pointer is, seen from theta.
  turn(event) {
    const [x, y] = this.drag.pixel(event)
    const [atX, atY] = this.frame.toPixel(...this.place.theta)
    if (x === atX && y === atY) return
    this.moves.turnTo([x - atX, atY - y])
  }

  shift(by) {
    const { unit } = this.frame
    const digits = Math.max(Math.ceil(-Math.log10(unit)), 0)
    this.moves.shift(this.place.theta.map((value, i) => Number((value + by[i] * unit).toFixed(digits))))
  }

  leave() {
    this.drag.cancel()
    forget(this.plot)
  }
}
