// The map of basins: a map of starts for each optimizer, and in all of them the paths from the start that is chosen.
import { element } from "../dom.js"
import { groundOf } from "../terrain.js"
import { themeName } from "../theme.js"
import { decode } from "../wire.js"
import { legend } from "./legend.js"
import { StartMap } from "./map.js"
import { Walks } from "./walks.js"

const views = new WeakMap()

export function show(component) {
  const root = component.parentElement
  if (!views.has(root)) views.set(root, new Basins(root))
  views.get(root).update(component)
}

export function leave(root) {
  views.get(root)?.leave()
  views.delete(root)
}

class Basins {
  constructor(host) {
    Object.assign(this, { host, maps: [], turn: 0 })
    this.walks = new Walks(this)
    this.hung = element("div", { class: "dl-maps" })
    this.legend = element("ul", { class: "dl-ends" })
    this.readout = element("p", { class: "dl-hidden", "aria-live": "polite" })
    this.root = element("section", { class: "dl-player dl-basins" }, this.hung, this.legend, this.readout)
  }

  async update({ data, setTriggerValue }) {
    const turn = ++this.turn
    const race = decode(await inflate(data))
    if (turn !== this.turn) return // a newer one came in the meantime
    this.send = setTriggerValue
    this.race = this.walks.takes(race)
    if (!this.observer) this.open()
    this.hang()
    this.layOut()
    this.walks.ask()
    const ground = await groundOf(race.terrain)
    if (turn !== this.turn) return
    this.ground = ground
    this.drawLines()
  }

  open() {
    this.host.append(this.root)
    this.observer = new ResizeObserver(() => this.resized())
    this.observer.observe(this.root)
    this.size = this.measure()
  }

  measure() {
    return `${this.root.clientWidth} ${window.innerHeight}`
  }

  resized() {
    if (this.measure() === this.size) return
    this.size = this.measure()
    clearTimeout(this.later)
    this.later = setTimeout(() => this.layOut(), 80)
  }

  // As many maps as there are optimizers; those that are there stay, since one of them may have the focus.
  hang() {
    const count = this.race.maps.length
    while (this.maps.length > count) this.maps.pop().leave()
    while (this.maps.length < count) {
      this.maps.push(new StartMap(this.walks))
      this.hung.append(this.maps.at(-1).root)
    }
    this.hung.style.setProperty("--dl-columns", count)
  }

  layOut() {
    const theme = (this.theme = this.race.themes[themeName(this.root)])
    this.font = getComputedStyle(this.root).fontFamily
    this.legend.replaceChildren(...legend(this.race, theme))
    this.maps.forEach((map, i) => map.layOut(this.race, i, theme, this.font))
    this.draw()
    this.drawLines()
  }

  // Axes and the loss itself, in thin lines over the colours: the picture does not wait for them.
  drawLines() {
    const ground = this.ground?.query === this.race.terrain ? this.ground : null // not those of another landscape
    for (const map of this.maps) map.drawLines(ground)
  }

  draw() {
    for (const map of this.maps) map.draw(this.race, this.walks.positions)
  }

  leave() {
    this.turn++
    clearTimeout(this.later)
    this.observer?.disconnect()
    this.walks.leave()
    for (const map of this.maps) map.leave()
    this.root.remove()
  }
}

async function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
