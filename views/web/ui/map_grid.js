// The maps: one for all contenders, or one for each, side by side; and a batch's contours under the paths.
// Or in their place the terrain as a surface.
import { bestColumns } from "../core/columns.js"
import { BatchContours } from "../core/contours.js"
import { askBatchContours } from "./api.js"
import { element } from "./dom.js"
import { sample } from "./markers.js"
import { RaceMap } from "./race_map.js"
import { RaceProfile } from "./race_profile.js"
import { onPhone } from "./room.js"
import { Surface } from "./surface.js"

const [TITLE, GAP] = [24, 8] // pixels, as in player.css
const LEAST = 160 // the height of one of several maps

export class MapGrid {
  // `preview` receives the start while a person drags it; with null nobody does.
  constructor(preview) {
    Object.assign(this, { preview, maps: [], contender: null })
    this.root = element("div", { class: "dl-maps" })
    this.contours = new BatchContours(askBatchContours, () => this.drawBatch())
  }

  // As many maps as the view shows, each with its contenders, in a box of this height; those that are there stay.
  mountMaps(race, shown, view, height) {
    const onEach = { overlay: [shown], sideBySide: shown.map((i) => [i]), surface: [] }[view]
    const Kind = race.weights === 1 ? RaceProfile : RaceMap
    while (this.maps.length > onEach.length || this.maps.some((map) => map.constructor !== Kind)) this.maps.pop().leave()
    while (this.maps.length < onEach.length) {
      this.maps.push(new Kind(this.preview))
      this.root.append(this.maps.at(-1).root)
    }
    this.root.dataset.view = view
    if (view === "sideBySide") this.arrange(race, onEach.length, height)
    return onEach
  }

  // In as many columns as make them largest, and no higher than what they show.
  arrange({ domain }, count, height) {
    const { clientWidth } = this.root
    const columns = onPhone() ? 1 : bestColumns(count, domain, clientWidth, height, TITLE, GAP)
    const row = (height + GAP) / Math.ceil(count / columns) - GAP - TITLE
    const [across, up] = domain.map(([low, high]) => high - low)
    const most = (clientWidth / columns) * Math.max(up / across, 0.9)
    this.root.style.setProperty("--dl-columns", columns)
    this.root.style.setProperty("--dl-small", `${Math.max(Math.min(row, most), LEAST)}px`)
  }

  // `shown` are the contenders that are drawn, `height` is what the window has for the maps.
  layOut(race, shown, view, theme, font, height) {
    const maps = this.mountMaps(race, shown, view, height).map((onMap, k) => {
      const { name } = race.contenders[onMap[0]]
      const what = race.weights === 1 ? race.words.profile : race.words.map
      if (view === "overlay") this.maps[k].caption([], what)
      else this.maps[k].caption([sample(theme.looks[onMap[0]]), name], `${name}. ${what}`)
      return this.maps[k].layOut(race, onMap, theme, font)
    })
    return [...maps, this.layOutSurface(race, shown, view, theme, font)]
  }

  // The ring elsewhere, while it is dragged.
  moveRing(start) {
    for (const map of this.maps) map.race = { ...map.race, start, dragged: true }
  }

  // The paths of other numbers of the same race.
  trace(race) {
    for (const panel of this.panels) panel.trace(race)
  }

  // The surface, while it is the view.
  layOutSurface(race, shown, view, theme, font) {
    if (view !== "surface") return this.surface?.close()
    if (!this.surface) {
      this.surface = new Surface(race.words)
      this.root.append(this.surface.root)
    }
    this.surface.root.hidden = false
    return this.surface.layOut(race, shown, theme, font)
  }

  // All there are to point at.
  get panels() {
    return [...this.maps, ...(this.surface ? [this.surface] : [])]
  }

  draw(timeline, fading, arrows) {
    for (const map of this.maps) map.draw(timeline, fading, arrows)
    this.surface?.draw(timeline, fading)
  }

  drawForPaper() {
    this.surface?.drawForPaper()
  }

  // Shows the contours of a contender's batch at its step; null for none.
  showBatch(race, contender, timeline, playing) {
    this.contender = contender
    this.contours.want(race, contender, Math.floor(timeline.steps[contender ?? 0]), playing)
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
