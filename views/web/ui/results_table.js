// The results table, live with the clock, and the read-out for screen readers.
import { fill, short } from "../core/format.js"
import { element } from "./dom.js"
import { sample } from "./markers.js"

// text: the heading. help: what it means. of: an outcome's text, element or elements. kind: the cells' class.
// head: of the row. live: with the clock. digits: no word of a language.
function columnsOf({ words, tolerance, lowestKnown }) {
  const within = { tolerance: short(tolerance, words) }
  const loss = (name) => (outcome) => short(outcome[name], words)
  const number = "dl-number"
  return [
    { id: "dl-place-help", text: words.place, help: lowestKnown ? fill(words.placeHelp, within) : words.placeHelpUnknown, kind: "dl-number dl-place", digits: true, of: ({ place }) => String(place) },
    { text: words.who, help: null, kind: null, head: true },
    { text: words.lossNow, help: null, kind: number, digits: true, live: true },
    { text: words.finalLoss, help: null, kind: number, digits: true, of: loss("finalLoss") },
    { text: words.bestLoss, help: null, kind: number, digits: true, of: loss("bestLoss") },
    { id: "dl-steps-help", text: fill(words.stepsTo, within), help: lowestKnown ? fill(words.stepsToHelp, within) : words.stepsToUnknown, kind: "dl-number dl-reached", of: ({ stepsTo }) => stepsTo },
    { id: "dl-evaluations-help", text: words.evaluations, help: words.evaluationsHelp, kind: number, of: ({ evaluations, kinds }) => element("span", {}, String(evaluations), element("small", {}, kinds)) },
    { id: "dl-ended-help", text: words.ended, help: fill(words.endedHelp, within), kind: "dl-ended", of: ending },
  ]
}

// Where a run ended; below it why, and what a stopping rule had to do with it.
function ending({ ended, why, rule }) {
  const more = [element("small", { class: "dl-why" }, why), element("small", {}, rule)]
  return [element("span", {}, ended), ...more.filter(({ textContent }) => textContent)]
}

// What the headings mean, for those who have no pointer to rest on one: a title alone is for mice.
function columnsHelp(columns, words, open) {
  const meanings = columns.filter(({ help }) => help).flatMap(({ id, text, help }) => [element("dt", {}, text), element("dd", { id }, help)])
  return element("details", { class: "dl-columns", open: Boolean(open) }, element("summary", {}, words.columnsHelp), element("dl", {}, ...meanings))
}

export class ResultsTable {
  constructor() {
    this.root = element("div", { class: "dl-results" })
    this.readout = element("p", { class: "dl-hidden", role: "status", "aria-live": "polite" })
  }

  // `halt` says whether a contender's row is of where a stopping rule fired, or of the end of its run.
  show(race, theme, halt) {
    this.race = race
    const columns = columnsOf(race)
    this.now = race.contenders.map(() => null)
    const rows = race.contenders.map((contender, i) => {
      const outcome = halt ? contender.stopped : contender.ran
      const cells = columns.map((column) => {
        if (column.head) return element("th", { scope: "row", translate: "no" }, sample(theme.looks[i]), contender.name)
        // On a phone each cell carries its own heading.
        const attributes = { class: column.kind, translate: column.digits ? "no" : null, "data-heading": column.text }
        const cell = element("td", attributes, ...[column.of?.(outcome) ?? ""].flat())
        if (column.live) this.now[i] = cell
        return cell
      })
      return element("tr", {}, ...cells)
    })
    const head = columns.map(({ id, text, kind, help }) => element("th", { scope: "col", class: kind, title: help, "aria-describedby": help && id }, text))
    const table = element("table", { "aria-label": race.words.results }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows))
    this.root.replaceChildren(table, columnsHelp(columns, race.words, this.root.querySelector("details")?.open))
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
