// The training of a network: a picture for each contender, the numbers beside them, and one clock for all.
import { frameAt, summed } from "../../core/frames.js"
import { fill } from "../../core/format.js"
import { Timeline } from "../../core/timeline.js"
import { decode } from "../../core/wire.js"
import { Clock } from "../clock.js"
import { Controls } from "../controls.js"
import { element } from "../dom.js"
import { inflate } from "../inflate.js"
import { Menu } from "../menu.js"
import { View } from "../mount.js"
import { topOnPage } from "../room.js"
import { SaveForm } from "../save_form.js"
import { pictureKey } from "./picture_key.js"
import { PictureGrid } from "./picture_grid.js"
import { standing } from "./readings.js"
import { Side } from "./side.js"
import { Tip } from "./tip.js"

export class NetworkView extends View {
  constructor(host) {
    super(host)
    this.clock = new Clock(() => this.draw(), () => this.rest())
    this.chosen = 0 // the contender whose weights are shown
  }

  async update({ data }) {
    const newest = this.begin()
    const message = decode(await inflate(data))
    if (!newest()) return
    const { arrays, contenders, frames, weightFrames } = message
    if (arrays.regions) summed(arrays.regions, contenders.length, frames.length)
    summed(arrays.weights, contenders.length, weightFrames.length)
    const before = this.message
    this.message = message
    this.chosen = Math.min(this.chosen, message.contenders.length - 1)
    if (!before) this.build()
    this.layOut()
    this.start(before)
  }

  // The clock starts by itself once, and again only for other data; then it obeys.
  start(before) {
    if (before?.title === this.message.title) return
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.clock.seek(this.clock.last)
    this.clock.time = 0
    this.clock.play()
  }

  build() {
    const { words } = this.message
    this.tip = new Tip()
    this.grid = new PictureGrid((contender) => this.choose(contender))
    this.key = element("p", { class: "dl-key" })
    this.controls = new Controls(this.clock, words)
    this.counter = element("span", { class: "dl-counter" })
    this.controls.root.insertBefore(this.counter, this.controls.root.lastElementChild)
    this.controls.nameBy(words.clocks.steps)
    this.menu = new Menu(words.saveMenu, "dl-share")
    const files = { where: "save/network", name: () => words.fileName }
    this.menu.panel.append(new SaveForm(words, this.message.formats, () => this.picture(), this.menu, files).root)
    this.side = new Side(words, this.menu.root, this.tip, (contender) => this.choose(contender), () => this.layOut())
    this.readout = element("p", { class: "dl-hidden", "aria-live": "polite" })
    const parts = [this.grid.root, this.key, this.controls.root, this.side.root, this.tip.root, this.readout]
    this.mount(element("section", { class: "dl-player dl-network", "aria-label": words.network }, ...parts))
  }

  // What a file is to show.
  picture() {
    return { address: this.message.address, theme: this.wornTheme, step: this.moment.step }
  }

  // Pictures out of sight are laid out as soon as they are in sight.
  measure() {
    return `${super.measure()} ${Math.round(topOnPage(this.root))} ${this.root.clientWidth > 0}`
  }

  choose(contender) {
    this.chosen = contender
    this.layOut()
  }

  layOut() {
    const { message, clock } = this
    const theme = message.themes[this.wornTheme]
    const font = getComputedStyle(this.root).fontFamily
    const contenders = message.contenders.map(({ divergedAt }) => ({ ran: { divergedAt } }))
    this.timeline = new Timeline({ contenders, steps: message.steps, examples: 0 }, "steps", false)
    clock.measure(this.timeline)
    this.key.replaceChildren(...pictureKey(message, theme))
    this.counter.style.minWidth = `${this.counted(message.steps).length}ch`
    const below = this.key.offsetHeight + this.controls.root.offsetHeight
    this.grid.layOut(message, theme, this.chosen, below)
    this.side.layOut(message, theme, font, this.chosen)
    this.draw()
    this.rest()
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
    this.grid.draw(moment)
    this.side.draw(moment)
    this.controls.draw()
    const text = this.counted(moment.step)
    if (text !== this.counter.textContent) this.counter.textContent = text
  }

  // The clock started or stopped. What is read out waits until it stands.
  rest() {
    const { clock, message, moment } = this
    this.controls.show()
    this.root.dataset.playing = clock.playing
    if (clock.playing) return
    this.grid.say(moment)
    this.side.say(moment)
    const losses = message.contenders.map((_, i) => standing(message, i, moment)).join(", ")
    this.readout.textContent = fill(message.words.clocks.steps.readout, { now: moment.step, losses })
  }

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
