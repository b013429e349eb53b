// The training of a network: a picture for each contender, the numbers beside them, and one clock for all.
import { summed } from "../../core/frames.js"
import { fill } from "../../core/format.js"
import { decode } from "../../core/wire.js"
import { element } from "../dom.js"
import { FramesView } from "../frames_view.js"
import { inflate } from "../inflate.js"
import { pictureKey } from "./picture_key.js"
import { PictureGrid } from "./picture_grid.js"
import { standing } from "./readings.js"
import { Side } from "./side.js"
import { Tip } from "./tip.js"

export class NetworkView extends FramesView {
  constructor(host) {
    super(host)
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
    this.buildClock({ where: "save/network", name: () => words.fileName })
    this.side = new Side(words, this.menu.root, this.tip, (contender) => this.choose(contender), () => this.layOut())
    this.readout = element("p", { class: "dl-hidden", "aria-live": "polite" })
    this.drawn = [this.grid, this.side]
    const parts = [this.grid.root, this.key, this.controls.root, this.side.root, this.tip.root, this.readout]
    this.mount(element("section", { class: "dl-player dl-network", "aria-label": words.network }, ...parts))
  }

  // What a file is to show.
  picture() {
    return { address: this.message.address, theme: this.wornTheme, step: this.moment.step }
  }

  choose(contender) {
    this.chosen = contender
    this.layOut()
  }

  layOut() {
    const { message } = this
    const theme = message.themes[this.wornTheme]
    const font = getComputedStyle(this.root).fontFamily
    this.layOutClock()
    this.key.replaceChildren(...pictureKey(message, theme))
    const below = this.key.offsetHeight + this.controls.root.offsetHeight
    this.grid.layOut(message, theme, this.chosen, below)
    this.side.layOut(message, theme, font, this.chosen)
    this.draw()
    this.rest()
  }

  readOut(moment) {
    const { message } = this
    const losses = message.contenders.map((_, i) => standing(message, i, moment)).join(", ")
    this.readout.textContent = fill(message.words.clocks.steps.readout, { now: moment.step, losses })
  }
}
