// The map: the ring is theta, an arrow is the direction u, and around theta all directions that go down are shaded.
import { direction, origin } from "../core/directions.js"
import { areaInside, clipped, Frame, insideBox } from "../core/frame2d.js"
import { drawGradient, drawUpdate } from "./arrows.js"
import { fit, measure } from "./canvas.js"
import { element } from "./dom.js"
import { Handle } from "./handle.js"
import { drawLevelSets } from "./level_sets.js"
import { marker, ring, star } from "./markers.js"
import { drawTerrain, forget } from "./plotly.js"
import { StartDrag } from "./start_drag.js"

const MARGIN = { l: 50, r: 10, t: 10, b: 46 }
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] }
const FAST = 10 // pixels with the shift key
const [RING, STEP, GRIP] = [8, 4.5, 9] // pixels: radii, and from the tip of u to its handle
const [ARROW, GRADIENT, DISC] = [84, 64, 124] // pixels: lengths, and the radius of what goes down
const ROOMY = 480 // pixels: on a narrower map all three are shorter
const LABEL = 14
export const SHADE = "38" // of 255, in two digits

export class DirectionMap {
  constructor(moves) {
    this.moves = moves
    this.plot = element("div", { class: "dl-plot", translate: "no" })
    this.under = element("canvas", { class: "dl-levels", "aria-hidden": "true" })
    this.canvas = element("canvas", { class: "dl-ink", role: "application", tabindex: "0" })
    this.drag = new StartDrag(this, moves)
    this.canvas.addEventListener("keydown", (event) => this.press(event))
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
    this.scale = Math.min(size[0] / ROOMY, 1)
    this.frame = Frame.around(areaInside(size, MARGIN), message.domain)
    this.context = fit(this.canvas, ...size)
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
    const { context, frame, place, answer, theme, message } = this
    const at = frame.toPixel(...place.theta)
    const gradient = answer.place === "slope" && this.pixels(direction(answer.gradient, 0))
    if (gradient) this.shade(at, gradient)
    for (const [x, y, global] of message.minima) star(context, ...frame.toPixel(x, y), global ? 10 : 7, theme.text, theme.background)
    if (gradient) this.drawGradients(at, gradient)
    const u = this.pixels(direction(origin(answer), place.angle))
    drawUpdate(context, leaving(at, u, this.scale * ARROW), [theme.text, null, null, theme.background])
    const step = place.eta / frame.unit
    marker(context, at[0] + step * u[0], at[1] + step * u[1], stepLook(theme), STEP)
    ring(context, ...at, RING, theme.text, theme.background)
    this.label("u", at, u, this.scale * ARROW + 2 * GRIP + 12)
  }

  // The half of all directions that goes down.
  shade(at, up) {
    const { context, theme } = this
    const middle = Math.atan2(-up[1], -up[0])
    context.beginPath()
    context.arc(...at, this.scale * DISC, middle - Math.PI / 2, middle + Math.PI / 2)
    context.closePath()
    context.fillStyle = `${theme.looks.down}${SHADE}`
    context.fill()
    Object.assign(context, { strokeStyle: theme.text, lineWidth: 1 })
    context.setLineDash([])
    context.stroke()
  }

  // The gradient and, straight against it, the steepest way down.
  drawGradients(at, up) {
    const { context, theme } = this
    const look = [theme.text, null, null, theme.background]
    drawGradient(context, leaving(at, up, this.scale * GRADIENT), look)
    const down = up.map((part) => -part)
    drawGradient(context, leaving(at, down, this.scale * GRADIENT), look)
    this.label("g", at, up, this.scale * GRADIENT + 12)
    this.label("180°", at, down, this.scale * DISC + 16)
  }

  // Some way from theta, and always on the map.
  label(text, at, u, length) {
    const { context, theme, frame: { area } } = this
    const [x, y] = [["x", "width"], ["y", "height"]].map(([low, size], i) => Math.min(Math.max(at[i] + length * u[i], area[low] + LABEL), area[low] + area[size] - LABEL))
    Object.assign(context, { font: `600 ${LABEL}px ${this.font}`, textAlign: "center", textBaseline: "middle", lineWidth: 4, lineJoin: "round" })
    context.setLineDash([])
    Object.assign(context, { strokeStyle: theme.background, fillStyle: theme.text })
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
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
    const reach = this.scale * ARROW + GRIP
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

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Enter") return this.moves.dropStart()
    if (event.key === "Escape") return this.moves.cancel()
    const by = KEYS[event.key]
    if (!by) return
    event.preventDefault()
    const pixels = (event.shiftKey ? FAST : 1) * this.frame.unit
    const digits = Math.max(Math.ceil(-Math.log10(this.frame.unit)), 0)
    this.moves.shift(this.place.theta.map((value, i) => Number((value + by[i] * pixels).toFixed(digits))))
  }

  leave() {
    this.drag.cancel()
    forget(this.plot)
  }
}

// How the end of the step is marked.
export function stepLook(theme) {
  return [theme.looks.down, null, "circle", theme.background]
}

// An arrow from the edge of the ring.
function leaving([x, y], [dx, dy], length) {
  return [[x + (RING + 2) * dx, y + (RING + 2) * dy], [x + length * dx, y + length * dy]]
}
