// The player: takes a race, keeps its panels and its one clock.
import { shownContenders } from "../core/shown.js"
import { Timeline } from "../core/timeline.js"
import { decode } from "../core/wire.js"
import { Clock } from "./clock.js"
import { DragPreview } from "./drag_preview.js"
import { Editor } from "./editor.js"
import { View } from "./mount.js"
import { Newcomer } from "./newcomer.js"
import { Outbox } from "./outbox.js"
import { buildParts, markChoices, nameForPaper } from "./player_parts.js"
import { blockAround, GAP, makeRoom, topOnPage } from "./room.js"
import { loadTerrain } from "./terrain.js"

const NOBODY = -1 // is edited: the page hears of no other word for it
const [TEXT, STAGE_TEXT] = [14, 20] // pixels, the second to be read from the last row

export class PlayerView extends View {
  constructor(host) {
    super(host)
    Object.assign(this, { view: "overlay", quantity: null, trail: "full" })
    Object.assign(this, { against: "steps", halt: true, batchOf: null, contoured: false, arrows: false, curves: false })
    this.solo = null // the number of the only contender that is drawn; null for all
    this.clock = new Clock(() => this.draw(), () => this.rest())
    this.preview = new DragPreview(this)
    this.outbox = new Outbox()
  }

  send(name, value) {
    this.outbox.send(name, value)
  }

  async update({ data, setTriggerValue }) {
    const newest = this.begin()
    const race = decode(data)
    race.terrain = await loadTerrain(race.terrain)
    if (!newest()) return
    this.outbox.tell = setTriggerValue
    if (!this.preview.receive(race)) return
    const before = this.race
    this.race = race
    // Whoever comes or goes is seen, and another race has nobody alone.
    if (String(before?.identities) !== String(race.identities)) this.solo = null
    if (!before) this.build()
    await this.layOut()
    if (newest()) this.start(before)
  }

  // The clock starts by itself once, and again only for another landscape; then it obeys.
  start(before) {
    if (before?.title === this.race.title && before.weights === this.race.weights) return
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.clock.seek(this.clock.last)
    this.clock.time = 0
    this.clock.play()
  }

  build() {
    this.parts = buildParts(this, this.race.words)
    this.parts.sentence.after(new Newcomer(this.race.words).root)
    this.mount(this.parts.root)
    for (const node of [blockAround(this.root), this.parts.grid.root]) this.observer.observe(node)
    this.editor = new Editor(() => this.send("edit", NOBODY), () => this.parts.cards.opener(this.race.editing) ?? this.parts.more.menu.summary)
  }

  // Maps out of sight are not laid out: they are as soon as they are in sight.
  measure() {
    const { root } = this.parts.grid
    return `${super.measure()} ${Math.round(topOnPage(root))} ${root.clientWidth > 0}`
  }

  // The page opens the editor of a contender, or closes it where it is open.
  edit(contender, keyboard) {
    const opens = this.race.editing !== contender
    this.editor.await(this.root, opens && keyboard)
    this.send("edit", opens ? this.race.identities[contender] : NOBODY)
  }

  // The page does what was chosen in the menu. A fair race has the place of an editor, where a phone has its settings.
  ask(name, value, byKeys) {
    if (name === "fair") {
      this.parts.line.open(false)
      this.editor.await(this.root, byKeys)
    }
    this.send(name, value)
  }

  choose(change) {
    Object.assign(this, change)
    this.layOut()
  }

  picture() {
    const view = this.view === "surface" ? "overlay" : this.view
    // Where the clock does not count steps, a picture shows the step of the contender that is furthest.
    const step = Math.floor(this.against === "steps" ? this.clock.time : Math.max(...this.timeline.steps))
    return { experiment: this.race.experiment, view, theme: this.themeName, halt: this.halt, step, tolerance: this.race.tolerance }
  }

  async layOut() {
    const { race, parts } = this
    this.themeName = this.wornTheme
    const theme = (this.theme = { ...race.themes[this.themeName], size: this.staged ? STAGE_TEXT : TEXT })
    this.font = getComputedStyle(this.root).fontFamily
    if (!this.views.includes(this.view)) this.view = "overlay"
    this.arrange()
    if (!race.terrain.data && this.against === "epochs") this.against = "steps"
    parts.side.arrange(race, theme, this.solo ?? this.batchOf, this.against, this.quantity)
    Object.assign(parts.root.dataset, { inside: parts.inside.open, weights: race.weights ?? 2 })
    if (this.solo !== null) Object.assign(parts.inside, { contender: this.solo, chosen: true })
    parts.controls.nameBy(this.clockWords)
    parts.results.show(race, theme, this.halt)
    markChoices(parts, this)
    nameForPaper(parts, race)
    parts.cards.show(race, theme, this.solo)
    parts.share?.tell(race.linkNote)
    this.setTimeline()
    const room = (this.room = makeRoom(parts, this.spared))
    const closeUp = parts.inside.open && parts.inside.place.offsetHeight > 0 // it has half of the maps' height
    const shown = shownContenders(race, this.solo)
    const done = [
      ...parts.grid.layOut(race, shown, this.view, theme, this.font, closeUp ? (room - GAP) / 2 : room),
      ...parts.side.layOut(race, shown, this.quantity, theme, this.font, this.timeline),
    ]
    if (race.editing !== null) this.editor.place(this.root, parts.side.root, parts.inside.open ? room : Infinity)
    parts.counter.measure(this.clockWords, this.timeline)
    this.draw()
    parts.grid.drawBatch()
    this.rest()
    await Promise.all(done)
  }

  // Which parts stand where: the style sheets read it off the root.
  arrange() {
    const { race, parts, view } = this
    const curves = this.staged ? this.curves : !race.hide.includes("curves")
    Object.assign(parts.root.dataset, { view, hide: race.hide.join(" "), curves, editing: race.editing !== null })
    parts.counter.place(parts, this.staged)
  }

  // Shown by a projector, without controls.
  get staged() {
    return this.race.hide.includes("controls")
  }

  // The views there are of this race: one weight has no surface.
  get views() {
    return this.race.weights === 1 ? ["overlay", "sideBySide"] : ["overlay", "sideBySide", "surface"]
  }

  // Whether there is a server to ask.
  get served() {
    return true
  }

  // Pixels at the bottom of the window that the page has.
  get spared() {
    return 0
  }

  setTimeline() {
    this.timeline = new Timeline(this.race, this.against, this.halt)
    this.clock.measure(this.timeline)
  }

  // The words for what the clock counts.
  get clockWords() {
    return this.race.words.clocks[this.against]
  }

  draw() {
    const { clock, parts, timeline } = this
    timeline.goTo(clock.time)
    this.drawMaps()
    const resting = !clock.playing && !this.preview.held
    parts.side.draw(timeline, resting)
    parts.hover.draw(timeline)
    parts.counter.draw(this.clockWords, timeline)
    parts.results.draw(timeline, resting)
    parts.controls.draw()
    this.showBatch()
  }

  drawMaps() {
    this.parts.grid.draw(this.timeline, this.trail === "fading", this.arrows)
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
    this.editor?.leave()
    this.outbox.leave()
    for (const part of ["grid", "side", "controls", "hover", "cards", "show", "share", "more", "line"]) this.parts?.[part].leave()
  }
}
