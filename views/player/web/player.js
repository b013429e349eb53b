// The player: takes a race, keeps its panels and its one clock.
import { Clock } from "./clock.js"
import { element, fill } from "./dom.js"
import { buildFrame } from "./frame.js"
import { sample } from "./ink.js"
import { RaceMap } from "./maps.js"
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
    Object.assign(this, { host, view: "overlay", quantity: null, trail: "full", maps: [], turn: 0 })
    Object.assign(this, { against: "steps", halt: true })
    this.clock = new Clock(() => this.draw(), () => this.rest())
  }

  async update({ data, setTriggerValue }) {
    const turn = ++this.turn
    const race = decode(data)
    race.ground = await groundOf(race.terrain)
    if (turn !== this.turn) return // a newer race came while this one's ground was fetched
    this.sendStart = (start) => setTriggerValue("start", start)
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
    return { experiment: this.race.experiment, view: this.view, theme: this.themeName, halt: this.halt }
  }

  // As many maps as the view shows; those that are there stay.
  hang() {
    const all = this.race.contenders.map((_, i) => i)
    const shown = this.view === "overlay" ? [all] : all.map((i) => [i])
    while (this.maps.length > shown.length) this.maps.pop().leave()
    while (this.maps.length < shown.length) {
      this.maps.push(new RaceMap((start) => this.sendStart(start)))
      this.parts.grid.append(this.maps.at(-1).root)
    }
    this.parts.grid.dataset.view = this.view
    const columns = shown.length <= 4 ? shown.length : [5, 6, 9].includes(shown.length) ? 3 : 4
    this.parts.grid.style.setProperty("--dl-columns", columns)
    return shown
  }

  async layOut() {
    const { race, parts } = this
    this.themeName = themeName(this.root)
    const theme = race.themes[this.themeName]
    const font = getComputedStyle(this.root).fontFamily
    const shown = this.hang()
    parts.root.dataset.view = this.view
    this.pace = new Pace(race, this.against, this.halt)
    this.clock.measure(this.pace.last, this.pace.unit)
    parts.controls.count(this.said)
    parts.counter.style.minWidth = `${this.counted(this.pace.last).length}ch`
    parts.results.show(race, theme, this.halt)
    parts.afterStop.root.hidden = race.contenders.every(({ stopAt }) => stopAt === null)
    // Until a person chooses, the second curve is one that this landscape has.
    const quantity = this.quantity ?? (race.minima.length ? "distance" : "gradient")
    parts.tabs.mark(quantity)
    const named = (i) => [sample(theme.looks[i]), race.contenders[i].name]
    parts.legend.replaceChildren(...race.contenders.map((_, i) => element("span", {}, ...named(i))))
    const { words, contenders } = race
    this.maps.forEach((map, k) => {
      if (this.view === "overlay") map.caption([], words.map)
      else map.caption(named(k), `${contenders[k].name}. ${words.map}`)
    })
    const done = [
      ...this.maps.map((map, k) => map.layOut(race, shown[k], theme, font)),
      parts.loss.layOut(race, "height", theme, font, this.pace, this.against),
      parts.other.layOut(race, quantity, theme, font, this.pace, this.against),
    ]
    this.draw()
    this.rest()
    await Promise.all(done)
  }

  // What the clock counts, in words.
  get said() {
    return this.race.words.clocks[this.against]
  }

  counted(now) {
    return fill(this.said.counter, { now, last: this.pace.last })
  }

  draw() {
    const { clock, parts, pace } = this
    pace.goTo(clock.time)
    for (const map of this.maps) map.draw(pace, this.trail === "fading")
    parts.loss.draw(pace)
    parts.other.draw(pace)
    parts.counter.textContent = this.counted(Math.floor(clock.time))
    parts.results.draw(pace, !clock.playing)
    parts.controls.draw()
  }

  // The clock started or stopped.
  rest() {
    this.parts.controls.show()
    this.root.dataset.playing = this.clock.playing
    if (this.clock.playing) return
    this.parts.results.draw(this.pace, true)
    this.parts.results.say(this.pace, this.said.readout)
  }

  leave() {
    this.turn++ // what is still under way finds itself out of date
    clearTimeout(this.later)
    this.clock.playing = false
    cancelAnimationFrame(this.clock.request)
    this.observer?.disconnect()
    this.maps.forEach((map) => map.leave())
    for (const part of ["loss", "other", "controls", "save"]) this.parts?.[part].leave()
    this.root?.remove()
  }
}
