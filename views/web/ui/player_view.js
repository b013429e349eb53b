// The player: takes a race, keeps its panels and its one clock.
import { fill } from "../core/format.js"
import { Timeline } from "../core/timeline.js"
import { decode } from "../core/wire.js"
import { Clock } from "./clock.js"
import { DragPreview } from "./drag_preview.js"
import { View } from "./mount.js"
import { buildParts, markChoices, nameForPaper } from "./player_parts.js"
import { loadTerrain } from "./terrain.js"

export class PlayerView extends View {
  constructor(host) {
    super(host)
    Object.assign(this, { view: "overlay", quantity: null, trail: "full" })
    Object.assign(this, { against: "steps", halt: true, batchOf: null, contoured: false, compass: false })
    this.clock = new Clock(() => this.draw(), () => this.rest())
    this.preview = new DragPreview(this)
  }

  async update({ data, setTriggerValue }) {
    const newest = this.begin()
    const race = decode(data)
    race.terrain = await loadTerrain(race.terrain)
    if (!newest()) return
    this.send = setTriggerValue
    if (!this.preview.receive(race)) return
    const before = this.race
    this.race = race
    if (!before) this.build()
    await this.layOut()
    if (newest()) this.start(before)
  }

  // The clock starts by itself once, and again only for another landscape; then it obeys.
  start(before) {
    if (before?.title === this.race.title) return
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.clock.seek(this.clock.last)
    this.clock.time = 0
    this.clock.play()
  }

  build() {
    this.parts = buildParts(this, this.race.words)
    this.mount(this.parts.root)
  }

  choose(change) {
    Object.assign(this, change)
    this.layOut()
  }

  picture() {
    const view = this.view === "surface" ? "overlay" : this.view
    // Where the clock does not count steps, a picture shows the step of the contender that is furthest.
    const step = Math.floor(this.against === "steps" ? this.clock.time : Math.max(...this.timeline.steps))
    return { experiment: this.race.experiment, view, theme: this.themeName, halt: this.halt, step }
  }

  async layOut() {
    const { race, parts } = this
    this.themeName = this.wornTheme
    const theme = (this.theme = race.themes[this.themeName])
    this.font = getComputedStyle(this.root).fontFamily
    Object.assign(parts.root.dataset, { view: this.view, hide: race.hide.join(" ") })
    if (!race.terrain.data && this.against === "epochs") this.against = "steps"
    parts.side.arrange(race, theme, this.batchOf, this.against)
    parts.controls.nameBy(this.clockWords)
    parts.results.show(race, theme, this.halt)
    markChoices(parts, this)
    nameForPaper(parts, race)
    parts.legend.show(race, theme)
    this.setTimeline()
    const done = [
      ...parts.grid.layOut(race, this.view, theme, this.font),
      ...parts.side.layOut(race, this.quantity, theme, this.font, this.timeline),
    ]
    this.draw()
    parts.counter.style.minWidth = `${this.counted(this.timeline.last).length}ch`
    parts.grid.drawBatch()
    this.rest()
    await Promise.all(done)
  }

  setTimeline() {
    this.timeline = new Timeline(this.race, this.against, this.halt)
    this.clock.measure(this.timeline)
  }

  // The words for what the clock counts.
  get clockWords() {
    return this.race.words.clocks[this.against]
  }

  counted(now) {
    const { timeline } = this
    return fill(this.clockWords.counter, { now: timeline.format(now), last: timeline.format(timeline.last) })
  }

  draw() {
    const { clock, parts, timeline } = this
    timeline.goTo(clock.time)
    this.drawMaps()
    const resting = !clock.playing && !this.preview.held
    parts.side.draw(timeline, resting)
    parts.hover.draw(timeline)
    parts.counter.textContent = this.counted(clock.time)
    parts.results.draw(timeline, resting)
    parts.controls.draw()
    this.showBatch()
  }

  drawMaps() {
    this.parts.grid.draw(this.timeline, this.trail === "fading", this.compass)
  }

  showBatch() {
    const contender = this.contoured && this.view !== "surface" ? this.parts.side.contender : null
    this.parts.grid.showBatch(this.race, contender, this.timeline, this.clock.playing)
  }

  // The clock started or stopped.
  rest() {
    this.parts.controls.show()
    this.root.dataset.playing = this.clock.playing
    if (this.clock.playing) return
    this.parts.side.draw(this.timeline, true)
    this.showBatch()
    this.parts.results.draw(this.timeline, true)
    this.parts.results.announce(this.timeline, this.clockWords.readout)
  }

  // A printed page is a picture of a step: the clock stands.
  toPaper() {
    this.clock.pause()
    super.toPaper()
  }

  drawForPaper() {
    this.parts.grid.drawForPaper()
  }

  leave() {
    super.leave()
    this.preview.end()
    this.clock.playing = false
    cancelAnimationFrame(this.clock.request)
    for (const part of ["grid", "side", "controls", "hover", "legend", "save"]) this.parts?.[part].leave()
  }
}
