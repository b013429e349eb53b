// A point of the map, or of the curve of one weight, placed by a press, by dragging its mark, or by the arrow keys.
import { fill, short } from "../../core/format.js"
import { clipped } from "../../core/frame2d.js"
import { pressOnMap } from "../arrow_keys.js"
import { Handle } from "../handle.js"
import { Guess } from "./guess.js"
import { Ink, PIN_MIDDLE } from "./ink.js"

const STEP = 4 // pixels for a press of a key
const ASIDE = 14 // pixels from a mark to its words

// A handle that goes in two directions.
class PointHandle extends Handle {
  press(event) {
    const nothing = () => {}
    pressOnMap(event, { dropStart: nothing, cancel: nothing }, this.receiver.step)
  }
}

export class PointGuess extends Guess {
  constructor(view) {
    super(view)
    this.ink = new Ink()
    const nothing = () => {}
    const receiver = { move: (event) => this.follow(event), step: (by) => this.shift(by), drop: nothing, settle: nothing, cancel: nothing }
    this.handle = new PointHandle("guess-point", receiver)
  }

  pointAt(theta) {
    this.change(theta)
  }

  // The finger takes the mark by its head, which is above its point.
  follow(event) {
    const theta = this.map.drag.theta({ clientX: event.clientX, clientY: event.clientY + (event.pointerType === "touch" ? PIN_MIDDLE : 0) })
    if (theta) this.change(theta)
  }

  shift(by) {
    const { frame } = this.map
    const next = (this.value ?? this.middle).map((at, i) => at + STEP * by[i] * frame.unit)
    const { ranges } = frame
    const inside = next.map((at, i) => Math.min(Math.max(at, ranges[i][0]), ranges[i][1]))
    const digits = Math.max(Math.ceil(-Math.log10(frame.unit)), 0)
    const [x, y] = inside.map((at) => Number(at.toFixed(digits)))
    this.change(this.ofOne ? [x, 0] : [x, y])
  }

  get ofOne() {
    return this.view.race.weights === 1
  }

  get middle() {
    return this.view.race.domain.map(([low, high]) => (low + high) / 2)
  }

  layOut() {
    const { map, ink, handle } = this
    if (!map?.frame) return
    ink.begin(map, this.view)
    this.over(map.panel, handle.root)
    handle.root.hidden = this.locked
    const [x, y] = map.frame.toPixel(...(this.value ?? this.middle))
    handle.place(x, y - PIN_MIDDLE)
    handle.root.classList.toggle("dl-unset", this.value === null)
    const range = map.frame.ranges[0]
    handle.say(this.words.pointMark, (this.value ?? this.middle)[0], range, this.value ? this.inWords(this.value) : this.words.noGuess)
    clipped(ink.context, map.frame.area, () => this.draw())
  }

  inWords(theta) {
    const [x, y] = theta.map((at) => short(at, this.view.race.words))
    return fill(this.ofOne ? this.words.pointOnLine : this.words.pointOnMap, { x, y })
  }

  draw() {
    const { ink, truth, value, words } = this
    const place = (theta) => this.map.frame.toPixel(...theta)
    ink.dots(this.spread.map(place))
    if (truth && value) {
      for (const [width, colour] of [[4, ink.theme.background], [1.5, ink.theme.text]]) ink.line([place(value), place(truth)], { colour, width })
    }
    if (truth) ink.pin("truth", place(truth))
    if (value) ink.pin("guess", place(value))
    if (!truth) return
    const right = !value || place(truth)[0] >= place(value)[0]
    this.name(words.truth, place(truth), right)
    if (value) this.name(words.yours, place(value), !right)
  }

  // Each mark's name stands on the side that is away from the other.
  name(text, [x, y], right) {
    this.ink.beside(text, [x, y - PIN_MIDDLE], ASIDE, right)
  }

  leave() {
    super.leave()
    this.ink.leave()
    this.handle.root.remove()
  }
}
