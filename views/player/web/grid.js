// The maps: one for all contenders, or one for each, side by side; and a batch's contours under the paths.
// Or in their place the ground as a surface.
import { BatchContours } from "./contours.js"
import { element } from "./dom.js"
import { sample } from "./ink.js"
import { RaceMap } from "./maps.js"
import { Surface } from "./surface.js"

export class MapGrid {
  // `live` is told where a person drags the start.
  constructor(live) {
    Object.assign(this, { live, maps: [], contender: null })
    this.root = element("div", { class: "dl-maps" })
    this.contours = new BatchContours(() => this.drawBatch())
  }

  // As many maps as the view shows; those that are there stay.
  hang(race, view) {
    const all = race.contenders.map((_, i) => i)
    const shown = { overlay: [all], sideBySide: all.map((i) => [i]), surface: [] }[view]
    while (this.maps.length > shown.length) this.maps.pop().leave()
    while (this.maps.length < shown.length) {
      this.maps.push(new RaceMap(this.live))
      this.root.append(this.maps.at(-1).root)
    }
    this.root.dataset.view = view
    const columns = shown.length <= 4 ? shown.length : [5, 6, 9].includes(shown.length) ? 3 : 4
    this.root.style.setProperty("--dl-columns", columns)
    return shown
  }

  layOut(race, view, theme, font) {
    const maps = this.hang(race, view).map((shown, k) => {
      const { name } = race.contenders[k]
      if (view === "overlay") this.maps[k].caption([], race.words.map)
      else this.maps[k].caption([sample(theme.looks[k]), name], `${name}. ${race.words.map}`)
      return this.maps[k].layOut(race, shown, theme, font)
    })
    return [...maps, this.lift(race, view, theme, font)]
  }

  // The ring elsewhere, while it is dragged.
  mark(start) {
    for (const map of this.maps) map.race = { ...map.race, start, dragged: true }
  }

  // The paths of other numbers of the same race.
  trace(race) {
    for (const panel of this.panels) panel.trace(race)
  }

  // The surface, while it is the view.
  lift(race, view, theme, font) {
    if (view !== "surface") return this.surface?.close()
    if (!this.surface) {
      this.surface = new Surface(race.words)
      this.root.append(this.surface.root)
    }
    this.surface.root.hidden = false
    return this.surface.layOut(race, theme, font)
  }

  // All there are to point at.
  get panels() {
    return [...this.maps, ...(this.surface ? [this.surface] : [])]
  }

  draw(pace, fading, compass) {
    for (const map of this.maps) map.draw(pace, fading, compass)
    this.surface?.draw(pace, fading)
  }

  // Whose batch to show the contours of, at the step where they stand; null for none.
  showBatch(race, contender, pace, playing) {
    this.contender = contender
    this.contours.want(race, contender, Math.floor(pace.steps[contender ?? 0]), playing)
  }

  drawBatch() {
    for (const map of this.maps) map.drawBatch(this.contours.lines, this.contender)
  }

  leave() {
    for (const map of this.maps) map.leave()
    this.surface?.close()
    this.contours.leave()
  }
}
