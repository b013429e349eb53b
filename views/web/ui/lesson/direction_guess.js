// A direction at the start: an arrow that is turned by its tip, by a press on the map, or by the arrow keys.
import { angleBetween, direction, turned } from "../../core/directions.js"
import { fill } from "../../core/format.js"
import { clipped, toEdge } from "../../core/frame2d.js"
import { Handle } from "../handle.js"
import { Guess } from "./guess.js"
import { Ink } from "./ink.js"

const AXIS = [1, 0] // angles are counted from the axis of theta_0
const [ARROW, RING, GRIP] = [104, 10, 8] // pixels: the arrow's length, where it leaves the ring, and from its tip to the handle
const LONGER = 30 // pixels by which the arrow of the truth is longer
const ROOMY = 420 // pixels: on a narrower map it is shorter
const [SHORTEST, MARGIN] = [28, 20] // pixels: of an arrow at the edge of the map, and from its tip to the edge
const STEP = 2 // degrees for a press of a key

export class DirectionGuess extends Guess {
  constructor(view) {
    super(view)
    this.ink = new Ink()
    const nothing = () => {}
    const receiver = { move: (event) => this.follow(event), step: (steps) => this.turn(steps), drop: () => this.change(this.angle), settle: nothing, cancel: nothing }
    this.handle = new Handle("guess-turn", receiver)
  }

  // Where the arrow points, also before anybody has turned it.
  get angle() {
    return this.value ?? this.spec.initial
  }

  pointAt(theta) {
    this.aim(theta.map((at, i) => at - this.view.race.start[i]))
  }

  // Beside the map a pointer turns it, too.
  follow(event) {
    const [x, y] = this.map.drag.pixel(event)
    const [atX, atY] = this.at
    this.aim([x - atX, atY - y])
  }

  aim(way) {
    if (Math.hypot(...way) > 0) this.change(angleBetween(AXIS, way))
  }

  // Up and to the right is counter-clockwise, as the number grows.
  turn(steps) {
    this.change(turned(this.angle, STEP * steps))
  }

  get at() {
    return this.map.frame.toPixel(...this.view.race.start)
  }

  layOut() {
    const { map, ink, handle, words } = this
    if (!map?.frame) return
    ink.begin(map, this.view)
    this.over(map.panel, handle.root)
    handle.root.hidden = this.locked
    const [dx, dy] = this.way(this.angle)
    const reach = this.length(this.angle) + GRIP
    handle.place(this.at[0] + reach * dx, this.at[1] + reach * dy)
    const text = this.value === null ? words.noGuess : fill(words.angleValue, { angle: this.value })
    handle.say(words.angleMark, this.angle, [0, 360], text)
    clipped(ink.context, map.frame.area, () => this.draw())
  }

  // How long an arrow is: its tip stays on the map.
  length(degrees, more = 0) {
    const { size, frame } = this.map
    const room = toEdge(frame.area, this.at, this.way(degrees)) - MARGIN
    return Math.max(Math.min(ARROW * Math.min(size[0] / ROOMY, 1) + more, room), SHORTEST)
  }

  // A direction on the screen, where axes are equal and up is negative.
  way(degrees) {
    const [x, y] = direction(AXIS, degrees)
    return [x, -y]
  }

  // From the edge of the ring.
  leaving(degrees) {
    const [dx, dy] = this.way(degrees)
    return [this.at[0] + RING * dx, this.at[1] + RING * dy]
  }

  draw() {
    const { ink, truth, value, words } = this
    for (const degrees of this.spread) ink.thinArrow(this.leaving(degrees), this.way(degrees), 0.8 * this.length(degrees) - RING)
    const shown = !this.locked || value !== null
    if (truth !== undefined) ink.arrow("truth", this.leaving(truth), this.way(truth), this.length(truth, LONGER) - RING)
    if (shown) ink.arrow("guess", this.leaving(this.angle), this.way(this.angle), this.length(this.angle) - RING, { dash: value === null ? [6, 4] : [] })
    if (truth === undefined) return
    this.name(words.truth, truth, this.length(truth, LONGER) + 16)
    if (value !== null) this.name(words.yours, value, this.length(value) + 16)
  }

  name(text, degrees, away) {
    const [dx, dy] = this.way(degrees)
    const align = dx > 0.3 ? "left" : dx < -0.3 ? "right" : "center"
    this.ink.label(text, [this.at[0] + away * dx, this.at[1] + away * dy], align)
  }

  leave() {
    super.leave()
    this.ink.leave()
    this.handle.root.remove()
  }
}
