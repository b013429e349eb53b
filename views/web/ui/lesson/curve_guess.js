// A curve of the loss, drawn into the player's own axes by a pointer, or place by place by the arrow keys.
import { fill, short } from "../../core/format.js"
import { clipped } from "../../core/frame2d.js"
import { completed, drawn, heightAt, placeAt, stepsOf } from "../../core/guess_curve.js"
import { element } from "../dom.js"
import { Handle } from "../handle.js"
import { MOVES } from "../start_drag.js"
import { Guess } from "./guess.js"
import { Ink } from "./ink.js"

const STEP = 1 / 50 // of the axis for a press of a key
const FAST = 5 // times, with the shift key
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

// A cursor: to the side it goes from place to place, up and down it draws.
class Cursor extends Handle {
  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !WAYS[event.key]) return
    event.preventDefault()
    this.receiver.step(WAYS[event.key].map((way) => way * (event.shiftKey ? FAST : 1)))
  }
}

export class CurveGuess extends Guess {
  constructor(view) {
    super(view)
    this.ink = new Ink()
    this.heights = null // where something has been drawn
    Object.assign(this, { place: 0, pointer: null, last: null })
    const lift = () => (this.last = null)
    this.cursor = new Cursor("guess-cursor", { move: (event) => this.draw(event, [this.place, this.height(this.place)]), step: (by) => this.shift(by), drop: lift, settle: lift, cancel: lift })
    this.sheet = element("div", { class: "dl-draw" })
    this.sheet.addEventListener("pointerdown", (event) => this.take(event))
    for (const moved of MOVES) this.sheet.addEventListener(moved, (event) => event.pointerId === this.pointer && this.draw(event))
    for (const ended of ["pointerup", "pointercancel"]) this.sheet.addEventListener(ended, () => (this.pointer = this.last = null))
  }

  // The player's panel that shows the loss.
  get panel() {
    const { side } = this.view.parts
    return side.data ? side.lower : side.upper
  }

  get count() {
    return this.spec.points
  }

  take(event) {
    if (event.button !== 0 || !event.isPrimary || this.locked) return
    event.preventDefault()
    this.pointer = event.pointerId
    this.sheet.setPointerCapture(event.pointerId)
    this.draw(event)
  }

  // To where the pointer is, from where it was; a quick one leaves no gaps. `from` is where a line begins that was not
  // begun by a press.
  draw(event, from = null) {
    const { area } = this.panel.frame
    const box = this.panel.canvas.getBoundingClientRect()
    const share = (event.clientX - box.left - area.x) / area.width
    const up = 1 - (event.clientY - box.top - area.y) / area.height
    const now = [placeAt(share, this.count), heightAt(up, this.panel.limits)]
    this.put(this.last ?? from ?? now, now)
    this.last = now
  }

  put(from, to) {
    this.heights = drawn(this.heights ?? new Array(this.count).fill(null), from, to)
    this.place = to[0]
    this.change(completed(this.heights))
  }

  shift([across, up]) {
    const [low, high] = this.panel.limits
    const place = Math.min(Math.max(this.place + across, 0), this.count - 1)
    const height = heightAt((this.height(place) - low) / (high - low) + up * STEP, [low, high])
    if (up) return this.put([place, height], [place, height])
    this.place = place
    this.layOut()
  }

  // Where the cursor is at a place: on what was drawn, or on the loss at the start.
  height(place) {
    return this.value?.[place] ?? Math.log10(this.view.race.arrays[`${this.spec.contender}.heights`][0])
  }

  layOut() {
    const { panel, ink, cursor, sheet } = this
    if (!panel.context) return
    ink.begin(panel, this.view)
    this.over(panel.root, sheet, cursor.root)
    cursor.root.hidden = sheet.hidden = this.locked
    const height = this.height(this.place)
    cursor.place(...this.pixel(height, this.place))
    const { words } = this.view.race
    const step = Math.round((this.place / (this.count - 1)) * this.view.race.steps)
    cursor.say(this.words.curveMark, this.place, [0, this.count - 1], fill(this.words.curveValue, { step, loss: short(10 ** height, words) }))
    clipped(ink.context, panel.frame.area, () => this.paint())
  }

  pixel(height, place) {
    const { area } = this.panel.frame
    const [low, high] = this.panel.limits
    return [area.x + (place / (this.count - 1)) * area.width, area.y + ((high - height) / (high - low)) * area.height]
  }

  paint() {
    const { ink, value, truth, words, spec } = this
    const line = (heights) => heights.map((height, place) => this.pixel(height, place))
    // The truth is known at whole steps alone: in a short race several places have one step.
    const { steps } = this.view.race
    const wholes = stepsOf(this.count, steps).map((step) => (step / steps) * (this.count - 1))
    const { colour } = ink.looks.guess
    for (const one of this.spread) ink.line(line(one), { colour, width: 1.5, alpha: 0.5 })
    const named = []
    if (value) {
      ink.line(line(value), { colour: ink.theme.background, width: 5 })
      ink.line(line(value), { colour, width: 2.5, dash: [7, 4] })
      named.push([words.yours, line(value)])
    }
    if (!truth) return
    const real = truth.map((height, place) => this.pixel(height, wholes[place]))
    ink.line(real, { colour: ink.theme.looks[spec.contender][0], width: 2, alpha: 0.5 })
    ink.nameCurves([[words.truth, real], ...named])
  }

  leave() {
    super.leave()
    this.ink.leave()
    this.sheet.remove()
    this.cursor.root.remove()
  }
}
