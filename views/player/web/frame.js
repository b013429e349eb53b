// The player's elements: what is where, before any race is in it.
import { Controls } from "./controls.js"
import { Curve } from "./curves.js"
import { element } from "./dom.js"
import { Save } from "./save.js"
import { Results } from "./table.js"

const VIEWS = ["overlay", "sideBySide"]
const CURVES = ["distance", "gradient", "rate"]
const CLOCKS = ["steps", "evaluations"]

// A row of buttons of which one is chosen.
export class Segments {
  constructor(label, options, chosen, onChoice) {
    this.buttons = options.map(([value, text]) => element("button", { type: "button", onclick: () => this.choose(value) }, text))
    this.values = options.map(([value]) => value)
    this.onChoice = onChoice
    this.root = element("div", { class: "dl-segments", role: "group", "aria-label": label }, ...this.buttons)
    this.mark(chosen)
  }

  mark(chosen) {
    this.buttons.forEach((button, i) => button.setAttribute("aria-pressed", this.values[i] === chosen))
  }

  choose(value) {
    this.mark(value)
    this.onChoice(value)
  }
}

export function buildFrame(player, words) {
  const options = (names, suffix = "") => names.map((name) => [name, words[name + suffix]])
  const choose = (field) => (value) => player.choose({ [field]: value })
  const parts = {
    legend: element("div", { class: "dl-legend" }),
    counter: element("span", { class: "dl-counter" }),
    grid: element("div", { class: "dl-maps" }),
    loss: new Curve(),
    other: new Curve(),
    views: new Segments(words.view, options(VIEWS), player.view, choose("view")),
    afterStop: new Segments(words.afterStop, [[true, words.halt], [false, words.runOn]], player.halt, choose("halt")),
    against: new Segments(words.against, CLOCKS.map((name) => [name, words.clocks[name].name]), player.against, choose("against")),
    tabs: new Segments(words.curve, options(CURVES, "Tab"), null, choose("quantity")),
    controls: new Controls(player.clock, words, choose("trail")),
    results: new Results(),
    save: new Save(words, () => player.picture()),
  }
  parts.afterStop.root.classList.add("dl-stopping")
  const heading = element("div", { class: "dl-heading" }, element("h3", {}, words.against), parts.against.root)
  const curves = element("div", { class: "dl-curves" }, heading, parts.loss.root, parts.tabs.root, parts.other.root)
  parts.root = element(
    "section",
    { class: "dl-player", "aria-label": words.player },
    element("div", { class: "dl-bar" }, parts.views.root, parts.afterStop.root, parts.legend, parts.counter, parts.save.root),
    element("div", { class: "dl-stage" }, parts.grid, curves),
    parts.controls.root,
    parts.results.readout,
    parts.results.root,
  )
  return parts
}
