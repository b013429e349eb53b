// The player: takes a race, keeps its panels and its one clock.
import { Clock } from "./clock.js"
import { fill } from "./dom.js"
import { buildFrame, mark } from "./frame.js"
import { Live } from "./live.js"
import { Pace } from "./pace.js"
import { groundOf } from "./terrain.js"
import { themeName } from "./theme.js"
import { decode } from "./wire.js"

const players = new WeakMap()

export function show(component) {
  const root = component.parentElement
  if (!players.has(root)) players.set(root, new Player(root))
  players.get(root).update(component)
}

export function leave(root) {
  players.get(root)?.leave()
  players.delete(root)
}

class Player {
  constructor(host) {
    Object.assign(this, { host, view: "overlay", quantity: null, trail: "full", turn: 0 })
    Object.assign(this, { against: "steps", halt: true, batchOf: null, contoured: false, compass: false })
    this.clock = new Clock(() => this.draw(), () => this.rest())
    this.live = new Live(this)
  }

  async update({ data, setTriggerValue }) {
    const turn = ++this.turn
    const race = decode(data)
    race.ground = await groundOf(race.terrain)
    if (turn !== this.turn) return // a newer race came while this one's ground was fetched
    this.send = setTriggerValue
    if (!this.live.takes(race)) return
    const before = this.race
    this.race = race
    if (!before) this.build()
    await this.layOut()
    if (turn === this.turn) this.begin(before)
  }

  // The clock starts by itself once, and again only for another landscape; then it obeys.
  begin(before) {
    if (before?.title === this.race.title) return
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.clock.seek(this.clock.last)
    this.clock.time = 0
    this.clock.play()
  }

  build() {
    this.parts = buildFrame(this, this.race.words)
    this.root = this.parts.root
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

  choose(change) {
    Object.assign(this, change)
    this.layOut()
  }

  picture() {
    const view = this.view === "surface" ? "overlay" : this.view
    // Where the clock does not count steps, a picture shows the step of whoever is furthest.
    const step = Math.floor(this.against === "steps" ? this.clock.time : Math.max(...this.pace.steps))
    return { experiment: this.race.experiment, view, theme: this.themeName, halt: this.halt, step }
  }

  async layOut() {
    const { race, parts } = this
    this.themeName = themeName(this.root)
    const theme = (this.theme = race.themes[this.themeName])
    this.font = getComputedStyle(this.root).fontFamily
    Object.assign(parts.root.dataset, { view: this.view, hide: race.hide.join(" ") })
    if (!race.ground.data && this.against === "epochs") this.against = "steps"
    parts.side.arrange(race, theme, this.batchOf, this.against)
    parts.controls.count(this.said)
    parts.results.show(race, theme, this.halt)
    mark(parts, this)
    parts.legend.show(race, theme)
    this.setPace()
    const done = [
      ...parts.grid.layOut(race, this.view, theme, this.font),
      ...parts.side.layOut(race, this.quantity, theme, this.font, this.pace),
    ]
    this.draw()
    parts.counter.style.minWidth = `${this.counted(this.pace.last).length}ch`
    parts.grid.drawBatch()
    this.rest()
    await Promise.all(done)
  }

  // How far everybody is at which time.
  setPace() {
    this.pace = new Pace(this.race, this.against, this.halt)
    this.clock.measure(this.pace)
  }

  // What the clock counts, in words.
  get said() {
    return this.race.words.clocks[this.against]
  }

  counted(now) {
    return fill(this.said.counter, { now: this.pace.read(now), last: this.pace.read(this.pace.last) })
  }

  draw() {
    const { clock, parts, pace } = this
    pace.goTo(clock.time)
    this.drawMaps()
    const resting = !clock.playing && !this.live.held
    parts.side.draw(pace, resting)
    parts.hover.draw(pace)
    parts.counter.textContent = this.counted(clock.time)
    parts.results.draw(pace, resting)
    parts.controls.draw()
    this.showBatch()
  }

  drawMaps() {
    this.parts.grid.draw(this.pace, this.trail === "fading", this.compass)
  }

  showBatch() {
    const contender = this.contoured && this.view !== "surface" ? this.parts.side.contender : null
    this.parts.grid.showBatch(this.race, contender, this.pace, this.clock.playing)
  }

  // The clock started or stopped.
  rest() {
    this.parts.controls.show()
    this.root.dataset.playing = this.clock.playing
    if (this.clock.playing) return
    this.parts.side.draw(this.pace, true)
    this.showBatch()
    this.parts.results.draw(this.pace, true)
    this.parts.results.say(this.pace, this.said.readout)
  }

  leave() {
    this.turn++ // what is still under way finds itself out of date
    this.live.end()
    clearTimeout(this.later)
    this.clock.playing = false
    cancelAnimationFrame(this.clock.request)
    this.observer?.disconnect()
    for (const part of ["grid", "side", "controls", "hover", "legend", "save"]) this.parts?.[part].leave()
    this.root?.remove()
  }
}
