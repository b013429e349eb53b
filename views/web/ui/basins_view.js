// The map of basins: a map of starts for each optimizer, and in all of them the paths from the start that is chosen.
import { decode } from "../core/wire.js"
import { basinLegend } from "./basin_legend.js"
import { element } from "./dom.js"
import { inflate } from "./inflate.js"
import { View } from "./mount.js"
import { StartMap } from "./start_map.js"
import { StartPaths } from "./start_paths.js"
import { loadTerrain } from "./terrain.js"

export class BasinsView extends View {
  constructor(host) {
    super(host)
    this.maps = []
    this.paths = new StartPaths(this)
    this.grid = element("div", { class: "dl-maps" })
    this.legend = element("ul", { class: "dl-ends" })
    this.readout = element("p", { class: "dl-hidden", "aria-live": "polite" })
  }

  async update({ data, setTriggerValue }) {
    const newest = this.begin()
    const race = decode(await inflate(data))
    if (!newest()) return
    this.send = setTriggerValue
    this.race = this.paths.receive(race)
    if (!this.root) this.mount(element("section", { class: "dl-player dl-basins" }, this.grid, this.legend, this.readout))
    this.mountMaps()
    this.layOut()
    this.paths.ask()
    const terrain = await loadTerrain(race.terrain)
    if (!newest()) return
    this.terrain = terrain
    this.drawLines()
  }

  // As many maps as there are optimizers; those that are there stay, since one of them may have the focus.
  mountMaps() {
    const count = this.race.maps.length
    while (this.maps.length > count) this.maps.pop().leave()
    while (this.maps.length < count) {
      this.maps.push(new StartMap(this.paths))
      this.grid.append(this.maps.at(-1).root)
    }
    this.grid.style.setProperty("--dl-columns", count)
  }

  layOut() {
    const theme = this.race.themes[this.wornTheme]
    const font = getComputedStyle(this.root).fontFamily
    this.legend.replaceChildren(...basinLegend(this.race, theme))
    this.maps.forEach((map, i) => map.layOut(this.race, i, theme, font))
    this.draw()
    this.drawLines()
  }

  // Axes and the loss itself, in thin lines over the colours: the picture does not wait for them.
  drawLines() {
    const terrain = this.terrain?.query === this.race.terrain ? this.terrain : null // not that of another landscape
    for (const map of this.maps) map.drawLines(terrain)
  }

  draw() {
    for (const map of this.maps) map.draw(this.race, this.paths.positions)
  }

  leave() {
    super.leave()
    this.paths.leave()
    for (const map of this.maps) map.leave()
  }
}
