// A canvas over a panel, and how guesses and truths are drawn on it. A guess and a truth differ in shape and in colour.
import { gathered } from "../../core/guesses.js"
import { placeBeside } from "../../core/label_place.js"
import { fit } from "../canvas.js"
import { element } from "../dom.js"

const [HEAD, STEM] = [7, 13] // pixels of a mark: half of its head, and from there to its point
const [TIP, HALO] = [10, 3] // pixels: of an arrow, and of its light edge
const [LABEL, LINE, EDGE, ABOVE] = [14, 20, 4, 20] // pixels: text, its line, how far from the edge it stays, and above a point
const [DOT, LARGEST] = [6, 22] // pixels: of one of a class's guesses, and of many at one place
const FAINT = 0.7 // of a class's guesses

export class Ink {
  constructor() {
    this.canvas = element("canvas", { class: "dl-guess-ink", "aria-hidden": "true" })
  }

  // Clears it, in a panel of the player. `view` is the lesson.
  begin(panel, { font }) {
    const { theme, size, frame } = panel
    const host = panel.canvas.parentElement
    if (this.canvas.parentElement !== host) host.append(this.canvas)
    const { background: halo, guess, text } = theme
    const looks = { guess: { colour: guess, halo }, truth: { colour: text, halo } }
    Object.assign(this, { context: fit(this.canvas, ...size), theme, font, area: frame.area, looks })
  }

  line(points, { colour, width = 1.5, dash = [], alpha = 1 }) {
    const { context } = this
    context.beginPath()
    points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)))
    Object.assign(context, { strokeStyle: colour, lineWidth: width, lineJoin: "round", lineCap: "butt", globalAlpha: alpha })
    context.setLineDash(dash)
    context.stroke()
    context.globalAlpha = 1
  }

  // A mark whose point stands on (x, y): a guess has a round head, a truth a square one.
  pin(kind, [x, y]) {
    const { context } = this
    const { colour, halo } = this.looks[kind]
    const middle = y - STEM - HEAD
    const hole = HEAD / 2.6
    context.beginPath()
    if (kind === "guess") context.arc(x, middle, HEAD, Math.PI * 0.8, Math.PI * 0.2)
    else for (const [across, down] of [[-1, 1], [-1, -1], [1, -1], [1, 1]]) context.lineTo(x + across * HEAD, middle + down * HEAD)
    context.lineTo(x, y)
    context.closePath()
    this.fill(colour, halo)
    context.beginPath()
    if (kind === "guess") context.arc(x, middle, hole, 0, 2 * Math.PI)
    else context.rect(x - hole, middle - hole, 2 * hole, 2 * hole)
    context.fillStyle = halo
    context.fill()
  }

  fill(colour, halo) {
    const { context } = this
    context.setLineDash([])
    Object.assign(context, { lineWidth: 3, strokeStyle: halo, fillStyle: colour, lineJoin: "round" })
    context.stroke()
    context.fill()
  }

  // A class's guesses: where many are, a dot is larger, and dots that lie on each other are denser.
  dots(points) {
    const { context } = this
    const { colour, halo } = this.looks.guess
    for (const { at, count } of gathered(points, DOT)) {
      context.beginPath()
      context.arc(...at, Math.min(DOT * Math.sqrt(count), LARGEST), 0, 2 * Math.PI)
      context.globalAlpha = FAINT
      this.fill(colour, halo)
    }
    context.globalAlpha = 1
  }

  // One of a class's directions.
  thinArrow(from, way, length) {
    this.arrow("guess", from, way, length, { width: 2, alpha: FAINT })
  }

  // From one point along a direction of the screen. `dash` tells an arrow that nobody has turned.
  arrow(kind, [x, y], [dx, dy], length, { dash = [], width = kind === "guess" ? 4 : 2.5, alpha = 1 } = {}) {
    const { colour, halo } = this.looks[kind]
    const [tipX, tipY] = [x + length * dx, y + length * dy]
    const end = [tipX - 0.8 * TIP * dx, tipY - 0.8 * TIP * dy]
    this.line([[x, y], end], { colour: halo, width: width + HALO, alpha })
    this.line([[x, y], end], { colour, width, dash, alpha })
    const { context } = this
    const [backX, backY] = [tipX - 1.6 * TIP * dx, tipY - 1.6 * TIP * dy]
    context.beginPath()
    context.moveTo(tipX, tipY)
    context.lineTo(backX - 0.7 * TIP * dy, backY + 0.7 * TIP * dx)
    if (kind === "truth") context.lineTo(end[0], end[1])
    context.lineTo(backX + 0.7 * TIP * dy, backY - 0.7 * TIP * dx)
    context.closePath()
    context.globalAlpha = alpha
    this.fill(colour, halo)
    context.globalAlpha = 1
  }

  // Words so many pixels beside a point; over it where that side has no room for them.
  beside(text, [x, y], aside, right) {
    this.context.font = this.bold
    const room = right ? this.area.x + this.area.width - x : x - this.area.x
    if (room < aside + this.context.measureText(text).width + EDGE) return this.label(text, [x, y - ABOVE], "center")
    this.label(text, [x + (right ? aside : -aside), y], right ? "left" : "right")
  }

  // Words at a point, always inside the panel's area. `align` says which end of them is there.
  label(text, [x, y], align = "left") {
    const { context, area, theme } = this
    Object.assign(context, { font: this.bold, textAlign: "left", textBaseline: "middle", lineWidth: 4, lineJoin: "round" })
    const { width } = context.measureText(text)
    const from = x - { left: 0, center: width / 2, right: width }[align]
    const left = Math.min(Math.max(from, area.x + EDGE), area.x + area.width - width - EDGE)
    const middle = Math.min(Math.max(y, area.y + LABEL), area.y + area.height - LABEL)
    context.setLineDash([])
    Object.assign(context, { strokeStyle: theme.background, fillStyle: theme.text })
    context.strokeText(text, left, middle)
    context.fillText(text, left, middle)
  }

  // Names at the last visible points of their curves: [[name, points]]. A name covers as little as it can of the curves.
  nameCurves(named) {
    const { context, area } = this
    context.font = this.bold
    const lines = named.map(([, points]) => points)
    const taken = []
    for (const [text, points] of named) {
      const box = placeBeside(points, [context.measureText(text).width, LINE], area, lines, taken)
      if (!box) continue
      taken.push(box)
      this.label(text, [box[0], box[1] + LINE / 2])
    }
  }

  get bold() {
    return `600 ${this.theme.size ?? LABEL}px ${this.font}`
  }

  leave() {
    this.canvas.remove()
  }
}

// How far above its point a mark's middle is.
export const PIN_MIDDLE = HEAD + STEM
