// The loss surface of a network: a plane through the space of its weights, the paths on it, and how wrong it is about them.
import { frameAt } from "../../core/frames.js"
import { fill } from "../../core/format.js"
import { Timeline } from "../../core/timeline.js"
import { decode } from "../../core/wire.js"
import { Clock } from "../clock.js"
import { Controls } from "../controls.js"
import { element } from "../dom.js"
import { inflate } from "../inflate.js"
import { Menu } from "../menu.js"
import { View } from "../mount.js"
import { Tip } from "../network/tip.js"
import { onPhone, topOnPage } from "../room.js"
import { SaveForm } from "../save_form.js"
import { PathMap } from "./path_map.js"
import { Side } from "./side.js"
import { SurfaceKey } from "./surface_key.js"

const [GAP, LEAST] = [8, 320] // pixels

export class PlaneView extends View {
  constructor(host) {
    super(host)
    this.clock = new Clock(() => this.draw(), () => this.rest())
  }

  async update({ data }) {
    const newest = this.begin()
    const message = decode(await inflate(data))
    if (!newest()) return
    const first = !this.message
    this.message = message
    if (first) this.build()
    this.layOut()
    // The paths are whole at first: what is asked is how much of them the plane shows.
    if (first) this.clock.seek(this.clock.last)
  }

  build() {
    const { words } = this.message
    this.tip = new Tip()
    this.map = new PathMap(this.tip)
    this.key = new SurfaceKey()
    this.controls = new Controls(this.clock, words)
    this.counter = element("span", { class: "dl-counter" })
    this.controls.root.insertBefore(this.counter, this.controls.root.lastElementChild)
    this.controls.nameBy(words.clocks.steps)
    this.menu = new Menu(words.saveMenu, "dl-share")
    const files = { where: "save/surface", name: () => words.surfaceFile }
    this.menu.panel.append(new SaveForm(words, this.message.formats, () => this.picture(), this.menu, files).root)
    this.side = new Side(words, this.menu.root, () => this.layOut())
    this.about = element("p", { class: "dl-plane-about" })
    const parts = [this.map.root, this.key.root, this.side.root, this.controls.root, this.about, this.tip.root]
    this.mount(element("section", { class: "dl-player dl-network dl-plane", "aria-label": words.plane }, ...parts))
  }

  // What a file is to show.
  picture() {
    return { ...this.message.picture, theme: this.wornTheme, step: this.moment.step }
  }

  measure() {
    return `${super.measure()} ${Math.round(topOnPage(this.root))} ${this.root.clientWidth > 0}`
  }

  layOut() {
    const { message, clock } = this
    const theme = message.themes[this.wornTheme]
    const font = getComputedStyle(this.root).fontFamily
    const contenders = message.contenders.map(({ divergedAt }) => ({ ran: { divergedAt } }))
    clock.measure(new Timeline({ contenders, steps: message.steps, examples: 0 }, "steps", false))
    this.counter.style.minWidth = `${this.counted(message.steps).length}ch`
    this.about.textContent = message.about
    this.key.show(message, theme)
    this.map.write(message)
    this.makeRoom()
    this.map.layOut(message, theme, font)
    this.side.layOut(message, theme, font)
    this.draw()
    this.rest()
  }

  // The map is as high as the window leaves it above the clock; on a phone as high as it is wide.
  makeRoom() {
    const below = this.key.root.offsetHeight + this.controls.root.offsetHeight + 4 * GAP
    const left = window.innerHeight - topOnPage(this.map.panel) - below
    const high = onPhone() ? this.root.clientWidth : Math.max(left, LEAST)
    this.root.style.setProperty("--dl-high", `${Math.round(high)}px`)
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
    this.map.draw(moment)
    this.side.draw(moment)
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
    this.map.say(moment)
    this.side.say(moment)
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
  }
}
