// The view of a slope and its models: a map on which theta is dragged and u is turned, the loss along u, u.g over the
// angle, and the numbers of it all.
import { fill, short } from "../core/format.js"
import { decode } from "../core/wire.js"
import { AnglePanel } from "./angle_panel.js"
import { DirectionMap } from "./direction_map.js"
import { DirectionMoves } from "./direction_moves.js"
import { element } from "./dom.js"
import { inflate } from "./inflate.js"
import { LinePanel } from "./line_panel.js"
import { View } from "./mount.js"
import { Outbox } from "./outbox.js"
import { SlopeLegend } from "./slope_legend.js"
import { SlopeNumbers, spoken } from "./slope_numbers.js"
import { loadTerrain } from "./terrain.js"

const QUIET = 500 // ms after the last answer, before it is read out

export class SlopeView extends View {
  constructor(host) {
    super(host)
    this.outbox = new Outbox()
    this.sent = [] // what the page said last, and what it was told since
    this.moves = new DirectionMoves(this)
    this.map = new DirectionMap(this.moves)
    this.line = new LinePanel(this.moves)
    this.angles = new AnglePanel(this.moves)
    this.numbers = new SlopeNumbers()
    this.legend = new SlopeLegend((chosen) => this.choose(chosen))
    this.readout = element("p", { class: "dl-hidden", "aria-live": "polite" })
    this.meaning = element("p", { class: "dl-hint" })
  }

  async update({ data, setTriggerValue }) {
    const newest = this.begin()
    const message = decode(await inflate(data))
    if (!newest()) return
    this.outbox.tell = setTriggerValue
    this.message = message
    const { degree, levelSets, answer } = message
    const { theta, angle, eta } = answer
    const place = { theta, angle, eta }
    const late = this.isLate({ ...place, degree, levelSets })
    if (!late) this.chosen = { degree, levelSets }
    const kept = this.moves.receive(place, late)
    if (kept !== this.place || !this.answer) this.answer = { ...answer, arrays: message.arrays }
    this.place = kept
    if (!this.root) this.mount(this.parts())
    this.layOut()
    const terrain = await loadTerrain(message.terrain)
    if (!newest()) return
    this.terrain = terrain
    this.layOut()
  }

  parts() {
    const { map, line, angles, numbers, legend } = this
    const left = element("div", { class: "dl-slope-map" }, map.root, legend.onMap)
    const slope = [numbers.facts, numbers.verdict, angles.root]
    const model = [legend.onCurve, line.root, element("div", { class: "dl-results" }, numbers.table), this.meaning]
    const right = element("div", { class: "dl-slope-side" }, ...slope, ...model)
    return element("section", { class: "dl-player dl-slope" }, left, right, this.readout)
  }

  layOut() {
    const { message } = this
    const theme = message.themes[this.wornTheme]
    const font = getComputedStyle(this.root).fontFamily
    const terrain = this.terrain?.query === message.terrain ? this.terrain : null // not that of another landscape
    this.meaning.textContent = message.words.partsMeaning
    this.legend.layOut(message, this.chosen, theme)
    this.numbers.layOut(message, theme, this.chosen.degree)
    this.map.layOut(message, terrain, theme, font)
    this.line.layOut(message, theme, font)
    this.angles.layOut(message, theme, font)
    this.draw()
    this.numbers.draw(this.answer)
  }

  // What follows the pointer at once.
  draw() {
    const { place, answer, chosen, message } = this
    const { words } = message
    this.map.draw(place, answer, chosen.levelSets)
    this.line.draw(place, answer, chosen.degree)
    this.angles.draw(place, answer)
    const [x, y] = place.theta.map((value) => short(value, words))
    this.map.canvas.setAttribute("aria-label", fill(words.slopeMap, { landscape: message.title, x, y }))
    const turned = fill(words.directionValue, { angle: short(place.angle, words), slope: short(answer.slope, words) })
    this.map.handle.say(words.directionHandle, place.angle, [0, 360], turned)
    this.line.handle.say(words.etaHandle, Math.log10(place.eta).toFixed(2), message.etaRange.map((eta) => Math.log10(eta).toFixed(2)), short(place.eta, words))
  }

  // Numbers for a place, perhaps one that the pointer has left since.
  show(answer) {
    this.answer = answer
    this.draw()
    this.numbers.draw(this.answer)
    clearTimeout(this.speaking)
    this.speaking = setTimeout(() => (this.readout.textContent = spoken(this.answer, this.message.words)), QUIET)
    this.root.dispatchEvent(new CustomEvent("dl-redrawn", { detail: this.place }))
  }

  // The degree or the level sets that are shown: nothing has to be asked for.
  choose(change) {
    this.chosen = { ...this.chosen, ...change }
    this.layOut()
    this.tell()
  }

  tell() {
    const chosen = { ...this.place, ...this.chosen }
    this.sent.push(JSON.stringify(chosen))
    this.outbox.send("chosen", chosen)
  }

  // Whether the page says something older than what it was told last. The newest answer is still to come.
  isLate(chosen) {
    const said = JSON.stringify(chosen)
    const older = this.sent.indexOf(said)
    const late = older >= 0 && older < this.sent.length - 1
    this.sent = late ? this.sent.slice(older) : [said]
    return late
  }

  leave() {
    super.leave()
    clearTimeout(this.speaking)
    this.moves.leave()
    this.map.leave()
    this.outbox.leave()
  }
}
