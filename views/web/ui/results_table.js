// The results table, live with the clock, and the read-out for screen readers.
import { fill, short } from "../core/format.js"
import { element } from "./dom.js"
import { sample } from "./markers.js"

export class ResultsTable {
  constructor() {
    this.root = element("div", { class: "dl-results" })
    this.readout = element("p", { class: "dl-hidden", role: "status", "aria-live": "polite" })
  }

  // `halt` says whether a contender's row is of where a stopping rule fired, or of the end of its run.
  show(race, theme, halt) {
    const { words } = race
    this.race = race
    const tolerance = short(race.tolerance, words)
    const columns = [words.who, words.lossNow, words.finalLoss, words.bestLoss, fill(words.stepsTo, { tolerance }), words.evaluations, words.ended]
    // On a phone each cell carries its own heading.
    const cell = (column, text = "", kind = "dl-number") => element("td", { class: kind, translate: column < 4 ? "no" : null, "data-heading": columns[column] }, text)
    this.now = race.contenders.map(() => cell(1))
    const rows = race.contenders.map(({ name, ran, stopped }, i) => {
      const outcome = (halt && stopped) || ran
      return element(
        "tr",
        {},
        element("th", { scope: "row", translate: "no" }, sample(theme.looks[i]), name),
        this.now[i],
        cell(2, short(outcome.finalLoss, words)),
        cell(3, short(outcome.bestLoss, words)),
        cell(4, outcome.stepsTo),
        cell(5, element("span", {}, String(outcome.evaluations), element("small", {}, outcome.kinds))),
        cell(6, outcome.ended, null),
      )
    })
    const help = (i) => ({ 4: words.stepsToHelp, 5: words.evaluationsHelp })[i] ?? null
    const head = columns.map((text, i) => element("th", { scope: "col", class: i > 0 && i < 6 ? "dl-number" : null, title: help(i) }, text))
    const table = element("table", { "aria-label": words.results }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows))
    this.root.replaceChildren(table)
    this.drawnAt = 0
  }

  losses(timeline) {
    const at = (i) => this.race.arrays[`${i}.losses`][Math.floor(timeline.steps[i])]
    return this.race.contenders.map((_, i) => short(at(i), this.race.words))
  }

  // At most ten times a second: reading is no faster, and text costs more frames than all paths.
  draw(timeline, resting) {
    const now = performance.now()
    if (!resting && now - (this.drawnAt ?? 0) < 100) return
    this.drawnAt = now
    this.losses(timeline).forEach((text, i) => {
      if (this.now[i].textContent !== text) this.now[i].textContent = text
    })
  }

  // For screen readers, when the clock rests: at every step it would flood them.
  announce(timeline, sentence) {
    clearTimeout(this.later)
    this.later = setTimeout(() => {
      const losses = this.losses(timeline).map((text, i) => `${this.race.contenders[i].name} ${text}`)
      this.readout.textContent = fill(sentence, { now: timeline.format(timeline.time), losses: losses.join("; ") })
    }, 300)
  }
}
