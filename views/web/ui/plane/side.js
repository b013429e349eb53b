// Beside the map: the true loss against the map's for each contender, in numbers where the clock is and as curves.
import { fill, short } from "../../core/format.js"
import { lossLimits } from "../../core/loss_limits.js"
import { numbersAt } from "../../core/plane_numbers.js"
import { element } from "../dom.js"
import { Segments } from "../segments.js"
import { NumbersTable } from "./numbers_table.js"
import { StepPanel } from "./step_panel.js"

const ROOM = 1.06 // above the farthest

const losses = ({ arrays, words }) => ({
  curves: [arrays.trueLosses, arrays.mapLosses],
  limits: lossLimits,
  log: true,
  title: words.lossAxis,
  called: [words.trueLine, words.mapLine],
})
// Who diverges is not to flatten the others' curves.
const distances = ({ arrays, words, farthest }) => ({
  curves: [arrays.distances],
  limits: () => [0, ROOM * farthest || 1],
  log: false,
  title: words.distanceAxis,
  called: [],
})

// The sentences of all contenders at a moment, in one.
function ofAll(message, { before }, sentence) {
  const { words } = message
  const each = message.contenders.map(({ name }, i) => {
    const found = Object.entries(numbersAt(message, i, before)).map(([key, value]) => [key, short(value, words)])
    return fill(sentence, { name, ...Object.fromEntries(found) })
  })
  return each.join(" ")
}

export class Side {
  // `menu` stands beside the tabs; `onChange` hears that other curves are to be shown.
  constructor(words, menu, onChange) {
    this.shown = "losses"
    this.table = new NumbersTable(words)
    this.panels = {
      losses: new StepPanel(losses, (message, moment) => fill(words.planeLosses, { losses: ofAll(message, moment, words.planeLossOf) })),
      distances: new StepPanel(distances, (message, moment) => fill(words.planeDistances, { distances: ofAll(message, moment, words.planeDistanceOf) })),
    }
    const tabs = [["losses", words.lossCurves], ["distances", words.distanceCurves]]
    this.tabs = new Segments(words.planeCurves, tabs, this.shown, (shown) => {
      this.shown = shown
      onChange()
    })
    this.place = element("div", { class: "dl-net-quantity" })
    const heading = element("div", { class: "dl-net-heading" }, this.tabs.root, menu)
    this.root = element("div", { class: "dl-net-side" }, this.table.root, heading, this.place)
  }

  get panel() {
    return this.panels[this.shown]
  }

  layOut(message, theme, font) {
    this.table.layOut(message, theme)
    if (this.place.firstChild !== this.panel.root) this.place.replaceChildren(this.panel.root)
    this.panel.layOut(message, theme, font)
  }

  draw(moment) {
    this.table.draw(moment)
    this.panel.draw(moment)
  }

  say(moment) {
    this.panel.say(moment)
  }
}
