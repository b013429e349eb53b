// The results table, live with the clock, and the read-out for screen readers.
import { element, fill, short } from "./dom.js"
import { sample } from "./ink.js"

export class Results {
  constructor() {
    this.root = element("div", { class: "dl-results" })
    this.readout = element("p", { class: "dl-hidden", role: "status", "aria-live": "polite" })
  }

  // `halt` says whether who meets a stopping rule is told as it was there, or at the end of its run.
  show(race, theme, halt) {
    const { words } = race
    this.race = race
    const tolerance = short(race.tolerance, words)
    const columns = [words.who, words.lossNow, words.finalLoss, words.bestLoss, fill(words.stepsTo, { tolerance }), words.evaluations, words.ended]
    // On a phone each cell carries its own heading.
    const cell = (column, text = "", kind = "dl-number") => element("td", { class: kind, "data-heading": columns[column] }, text)
    this.now = race.contenders.map(() => cell(1))
    const rows = race.contenders.map(({ name, ran, stopped }, i) => {
      const told = (halt && stopped) || ran
      return element(
        "tr",
        {},
        element("th", { scope: "row" }, sample(theme.looks[i]), name),
        this.now[i],
        cell(2, short(told.finalLoss, words)),
        cell(3, short(told.bestLoss, words)),
        cell(4, told.stepsTo === null ? "–" : String(told.stepsTo)),
        cell(5, element("span", {}, String(told.evaluations), element("small", {}, told.kinds))),
        cell(6, told.ended, null),
      )
    })
    const help = (i) => (i === 5 ? words.evaluationsHelp : null)
    const head = columns.map((text, i) => element("th", { scope: "col", class: i > 0 && i < 6 ? "dl-number" : null, title: help(i) }, text))
    const table = element("table", { "aria-label": words.results }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows))
    this.root.replaceChildren(table)
    this.drawnAt = 0
  }

  losses(pace) {
    const at = (i) => this.race.arrays[`${i}.losses`][Math.floor(pace.steps[i])]
    return this.race.contenders.map((_, i) => short(at(i), this.race.words))
  }

  // At most ten times a second: faster nobody reads, and text costs more frames than all paths.
  draw(pace, resting) {
    const now = performance.now()
    if (!resting && now - (this.drawnAt ?? 0) < 100) return
    this.drawnAt = now
    this.losses(pace).forEach((text, i) => {
      if (this.now[i].textContent !== text) this.now[i].textContent = text
    })
  }

  // Said when the clock rests, so that a screen reader is not flooded.
  say(pace, sentence) {
    clearTimeout(this.later)
    this.later = setTimeout(() => {
      const losses = this.losses(pace).map((text, i) => `${this.race.contenders[i].name} ${text}`)
      this.readout.textContent = fill(sentence, { now: pace.read(pace.time), losses: losses.join(", ") })
    }, 300)
  }
}
