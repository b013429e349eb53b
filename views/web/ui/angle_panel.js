// u.g over the angle of u to the gradient: a cosine. A press on it turns u there.
import { areaInside, clipped, Frame, insideBox } from "../core/frame2d.js"
import { drawAxes } from "./axes.js"
import { fit, measure } from "./canvas.js"
import { SHADE } from "./direction_marks.js"
import { element } from "./dom.js"
import { marker } from "./markers.js"
import { MOVES } from "./start_drag.js"

const MARGIN = { l: 56, r: 12, t: 24, b: 44 }
const TEXT = 14
const ANGLES = [0, 90, 180, 270, 360]
const ROOM = 1.15

export class AnglePanel {
  constructor(moves) {
    Object.assign(this, { moves, pointer: null })
    this.canvas = element("canvas", { class: "dl-curve dl-turnable", role: "img" })
    this.root = element("div", { class: "dl-panel dl-angle-panel" }, this.canvas)
    const { canvas } = this
    canvas.addEventListener("pointerdown", (event) => this.take(event))
    for (const moved of MOVES) canvas.addEventListener(moved, (event) => event.pointerId === this.pointer && this.turn(event))
    canvas.addEventListener("pointerup", (event) => this.drop(event))
    canvas.addEventListener("pointercancel", () => this.cancel())
  }

  layOut(message, theme, font) {
    Object.assign(this, { message, theme, font })
    this.canvas.setAttribute("aria-label", message.words.anglePicture)
    const size = measure(this.root)
    if (!size) return
    this.size = size
    this.context = fit(this.canvas, ...size)
    this.frame = new Frame(areaInside(size, MARGIN), [[0, 360], [-ROOM, ROOM]])
  }

  // In units of |g|: the picture is the same everywhere, and its axis says what a unit is.
  draw(place, answer) {
    if (!this.context) return
    const { context, frame, theme, size, message } = this
    const { area, toPixel } = frame
    context.clearRect(0, 0, ...size)
    const [left, right] = [toPixel(90, 0)[0], toPixel(270, 0)[0]]
    const flat = answer.place !== "slope"
    context.fillStyle = `${theme.looks.down}${SHADE}`
    if (!flat) context.fillRect(left, area.y, right - left, area.height)
    const up = [[-1, "−|g|"], [0, "0"], [1, "|g|"]]
    const titles = [message.words.angleAxis, message.words.slopeFact]
    drawAxes(context, frame, theme, this.font, { across: ANGLES.map((angle) => [angle, `${angle}°`]), up, titles, size: TEXT })
    const slope = (angle) => (flat ? 0 : Math.cos((angle * Math.PI) / 180))
    clipped(context, area, () => {
      this.line([[0, 0], [360, 0]], theme.muted, 1, [2, 3])
      if (!flat) this.line([[180, -ROOM], [180, -1]], theme.text, 1.25, [])
      this.line(Array.from({ length: 121 }, (_, i) => [3 * i, slope(3 * i)]), theme.text, 2.25, [])
    })
    marker(context, ...toPixel(place.angle, slope(place.angle)), [theme.text, null, "circle", theme.background], 6)
  }

  line(points, colour, width, dash) {
    const { context, frame } = this
    context.beginPath()
    points.forEach((point, i) => (i ? context.lineTo(...frame.toPixel(...point)) : context.moveTo(...frame.toPixel(...point))))
    context.setLineDash(dash)
    Object.assign(context, { strokeStyle: colour, lineWidth: width, lineJoin: "round" })
    context.stroke()
  }

  take(event) {
    const box = this.canvas.getBoundingClientRect()
    if (event.button !== 0 || !event.isPrimary || !this.frame || !insideBox(this.frame.area, event.clientX - box.left, event.clientY - box.top)) return
    this.pointer = event.pointerId
    this.canvas.setPointerCapture(event.pointerId)
    this.turn(event)
  }

  turn({ clientX }) {
    const [angle] = this.frame.toTheta(clientX - this.canvas.getBoundingClientRect().left, 0)
    this.moves.turn(Math.min(Math.max(Math.round(angle), 0), 360))
  }

  drop({ pointerId }) {
    if (pointerId !== this.pointer) return
    this.pointer = null
    this.moves.dropStart()
  }

  cancel() {
    if (this.pointer === null) return
    this.pointer = null
    this.moves.cancel()
  }
}
