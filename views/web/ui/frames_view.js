// A view of a training that is kept at some of its steps: one clock, parts that are drawn at the moment on it, a menu of
// files. What extends this has `drawn`, the parts, and calls `buildClock` before it mounts.
import { frameAt } from "../core/frames.js"
import { fill } from "../core/format.js"
import { Timeline } from "../core/timeline.js"
import { Clock } from "./clock.js"
import { Controls } from "./controls.js"
import { element } from "./dom.js"
import { Menu } from "./menu.js"
import { View } from "./mount.js"
import { topOnPage } from "./room.js"
import { SaveForm } from "./save_form.js"

export class FramesView extends View {
  constructor(host) {
    super(host)
    this.clock = new Clock(() => this.draw(), () => this.rest())
  }

  // The controls of the clock with its counter, and the menu of files.
  buildClock(files) {
    const { words, formats } = this.message
    this.controls = new Controls(this.clock, words)
    this.counter = element("span", { class: "dl-counter" })
    this.controls.root.insertBefore(this.counter, this.controls.root.lastElementChild)
    this.controls.nameBy(words.clocks.steps)
    this.menu = new Menu(words.saveMenu, "dl-share")
    this.menu.panel.append(new SaveForm(words, formats, () => this.picture(), this.menu, files).root)
  }

  // Pictures out of sight are laid out as soon as they are in sight.
  measure() {
    return `${super.measure()} ${Math.round(topOnPage(this.root))} ${this.root.clientWidth > 0}`
  }

  layOutClock() {
    const { steps, contenders } = this.message
    const ran = contenders.map(({ divergedAt }) => ({ ran: { divergedAt } }))
    this.clock.measure(new Timeline({ contenders: ran, steps, examples: 0 }, "steps", false))
    this.counter.style.minWidth = `${this.counted(steps).length}ch`
  }

  counted(now) {
    return fill(this.message.words.clocks.steps.counter, { now, last: this.message.steps })
  }

  // Where the clock is: its step, and the frames around it.
  get moment() {
    const { time } = this.clock
    return { time, step: Math.floor(time), ...frameAt(this.message.frames, time) }
  }

  draw() {
    const { moment } = this
    for (const part of this.drawn) part.draw(moment)
    this.controls.draw()
    const text = this.counted(moment.step)
    if (text !== this.counter.textContent) this.counter.textContent = text
  }

  // The clock started or stopped. What is read out waits until it stands.
  rest() {
    const { clock, moment } = this
    this.controls.show()
    this.root.dataset.playing = clock.playing
    if (clock.playing) return
    for (const part of this.drawn) part.say(moment)
    this.readOut(moment)
  }

  readOut() {}

  // A printed page is a picture of a step: the clock stands.
  toPaper() {
    this.clock.pause()
    super.toPaper()
  }

  leave() {
    super.leave()
    this.clock.playing = false
    cancelAnimationFrame(this.clock.request)
    this.controls?.leave()
    this.menu?.leave()
  }
}
