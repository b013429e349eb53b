// What stands beside the maps: the data over one curve, or without data two curves.
import { batchArray, miniBatchContenders, selectedContender } from "../core/batch.js"
import { CurvePanel } from "./curve_panel.js"
import { choice, element } from "./dom.js"
import { ModelPanel, classSample } from "./model_panel.js"
import { Segments } from "./segments.js"

const CURVES = ["height", "distance", "gradient", "rate", "inside"]
const CLOCKS = ["steps", "evaluations", "epochs"]

export class SidePanel {
  // `choose` is called with what a person chose: the curve, what the clock counts, or the contender whose batch is shown.
  // `inside` is what takes the place of all curves.
  constructor(words, choose, inside) {
    Object.assign(this, { words, choose, inside, model: new ModelPanel(), upper: new CurvePanel(), lower: new CurvePanel(), contender: null })
    const tabs = { height: words.heightTab, distance: words.distanceTab, gradient: words.gradientTab, rate: words.rateTab, inside: words.insideTab }
    const curves = CURVES.map((name) => [name, tabs[name]])
    const clocks = CLOCKS.map((name) => {
      const clockWords = words.clocks[name]
      return [name, clockWords.name]
    })
    this.tabs = new Segments(words.curve, curves, null, (quantity) => choose({ quantity }))
    this.against = new Segments(words.against, clocks, null, (against) => choose({ against }))
    this.heading = element("div", { class: "dl-heading" }, element("h2", {}, words.against))
    this.classes = element("span", { class: "dl-classes" })
    this.batchOf = element("span", { class: "dl-whose" })
    this.dataHeading = element("div", { class: "dl-heading" }, element("h2", {}, words.dataAndFit), this.classes, this.batchOf)
    this.choices = element("div", { class: "dl-choices" })
    this.root = element("div", { class: "dl-curves" })
  }

  // Puts the panels in their places, and finds the contender whose batch is shown: null where none has mini-batches.
  arrange(race, theme, chosen, against, quantity) {
    const { data } = race.terrain
    this.data = data
    this.inside.open = quantity === "inside"
    this.contender = selectedContender(race, chosen)
    this.tabs.offer(CURVES.slice(data ? 0 : 1))
    this.against.offer(CLOCKS.slice(0, data ? 3 : 2))
    this.against.mark(against)
    if (data) this.describe(race, theme)
    const arrangement = this.inside.open ? "inside" : data ? "data" : "curves"
    if (this.root.dataset.shows === arrangement) return
    this.root.dataset.shows = arrangement
    const { dataHeading, model, upper, lower, tabs, heading, choices, inside } = this
    const focused = document.activeElement
    if (arrangement !== "curves") choices.append(tabs.root, this.against.root)
    else heading.append(this.against.root)
    this.root.replaceChildren(
      ...{
        inside: [choices, inside.root],
        data: [dataHeading, model.root, choices, lower.root],
        curves: [heading, upper.root, tabs.root, lower.root],
      }[arrangement],
    )
    if (this.root.contains(focused)) focused.focus({ preventScroll: true }) // what is moved loses it
  }

  // Above the data: what the classes look like, and a choice of the batch where there are several.
  describe(race, theme) {
    const names = this.data.classes ?? []
    this.classes.replaceChildren(...names.map((name, label) => element("span", {}, classSample(label, theme), name)))
    const candidates = miniBatchContenders(race)
    const several = new Set(candidates.map((i) => batchArray(race.contenders[i]))).size > 1
    const options = several ? candidates.map((i) => [i, race.contenders[i].name]) : []
    const key = JSON.stringify([options, this.contender])
    if (this.batchOf.dataset.key === key) return // a list that is open stays open
    this.batchOf.dataset.key = key
    const onChoice = (value) => this.choose({ batchOf: Number(value), solo: null })
    this.batchOf.replaceChildren(...(several ? [choice(this.words.batchOf, options, this.contender, onChoice)] : []))
    for (const name of this.batchOf.querySelectorAll("option")) name.translate = false
  }

  // Until a person chooses, the curve is one that this landscape has, and beside data it is the loss.
  shown(race, chosen) {
    if (this.data) return chosen ?? "height"
    return chosen && chosen !== "height" ? chosen : race.minima.length ? "distance" : "gradient"
  }

  // `shown` are the contenders that are drawn.
  layOut(race, shown, chosen, theme, font, timeline) {
    const quantity = this.shown(race, chosen)
    this.tabs.mark(quantity)
    if (this.inside.open) return [this.inside.layOut(race, theme, font, timeline)]
    const above = this.data
      ? this.model.layOut(race, shown, theme, font, shown.includes(this.contender) ? this.contender : null)
      : this.upper.layOut(race, shown, "height", theme, font, timeline)
    return [above, this.lower.layOut(race, shown, quantity, theme, font, timeline)]
  }

  // The curves of other numbers of the same race.
  trace(race, timeline) {
    if (this.inside.open) return this.inside.trace(race, timeline)
    if (this.data) this.model.race = race
    else this.upper.trace(race, timeline)
    this.lower.trace(race, timeline)
  }

  draw(timeline, resting) {
    if (this.inside.open) return this.inside.draw(timeline, resting)
    if (this.data) this.model.draw(timeline, resting)
    else this.upper.draw(timeline)
    this.lower.draw(timeline)
  }

  // All there are to point at: what is on the screen is found by the pointer.
  get curves() {
    return [this.upper, this.lower]
  }

  leave() {
    for (const part of [this.model, this.upper, this.lower, this.inside]) part.leave()
  }
}
