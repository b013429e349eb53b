// The loss surface of a network: a plane through the space of its weights, the paths on it, and how wrong it is about them.
import { decode } from "../../core/wire.js"
import { element } from "../dom.js"
import { FramesView } from "../frames_view.js"
import { inflate } from "../inflate.js"
import { Tip } from "../network/tip.js"
import { onPhone, topOnPage } from "../room.js"
import { PathMap } from "./path_map.js"
import { Side } from "./side.js"
import { SurfaceKey } from "./surface_key.js"

const [GAP, LEAST] = [8, 320] // pixels

export class PlaneView extends FramesView {
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
    this.buildClock({ where: "save/surface", name: () => words.surfaceFile })
    this.side = new Side(words, this.menu.root, () => this.layOut())
    this.drawn = [this.map, this.side]
    this.about = element("p", { class: "dl-plane-about" })
    const parts = [this.map.root, this.key.root, this.side.root, this.controls.root, this.about, this.tip.root]
    this.mount(element("section", { class: "dl-player dl-network dl-plane", "aria-label": words.plane }, ...parts))
  }

  // What a file is to show.
  picture() {
    return { ...this.message.picture, theme: this.wornTheme, step: this.moment.step }
  }

  layOut() {
    const { message } = this
    const theme = message.themes[this.wornTheme]
    const font = getComputedStyle(this.root).fontFamily
    this.layOutClock()
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
}
