// The results table, live with the clock, and the read-out for screen readers.
import { element, fill, short } from "./dom.js"
import { sample } from "./ink.js"

export class Results {
  constructor() {
    this.root = element("div", { class: "dl-results" })
    this.readout = element("p", { class: "dl-hidden", role: "status", "aria-live": "polite" })
  }

  show(race, theme) {
    const { words } = race
    this.race = race
    const tolerance = short(race.tolerance, words)
    const columns = [words.who, words.lossNow, words.finalLoss, words.bestLoss, fill(words.stepsTo, { tolerance }), words.evaluations, words.ended]
    // On a phone each cell carries its own heading.
    const cell = (column, text = "", kind = "dl-number") => element("td", { class: kind, "data-heading": columns[column] }, text)
    this.now = race.contenders.map(() => cell(1))
    const rows = race.contenders.map((contender, i) => {
      return element(
        "tr",
        {},
        element("th", { scope: "row" }, sample(theme.looks[i]), contender.name),
        this.now[i],
        cell(2, short(contender.finalLoss, words)),
        cell(3, short(contender.bestLoss, words)),
        cell(4, contender.stepsTo === null ? "–" : String(contender.stepsTo)),
        cell(5, String(contender.evaluations)),
        cell(6, contender.ended, null),
      )
    })
    const head = columns.map((text, i) => element("th", { scope: "col", class: i > 0 && i < 6 ? "dl-number" : null }, text))
    const table = element("table", { "aria-label": words.results }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows))
    this.root.replaceChildren(table)
    this.drawnAt = 0
  }

  losses(step) {
    return this.race.contenders.map((_, i) => short(this.race.arrays[`${i}.loss`][step], this.race.words))
  }

  // At most ten times a second: faster nobody reads, and text costs more frames than all paths.
  draw(step, resting) {
    const now = performance.now()
    if (!resting && now - (this.drawnAt ?? 0) < 100) return
    this.drawnAt = now
    this.losses(step).forEach((text, i) => {
      if (this.now[i].textContent !== text) this.now[i].textContent = text
    })
  }

  // Said when the clock rests, so that a screen reader is not flooded.
  say(step) {
    clearTimeout(this.later)
    this.later = setTimeout(() => {
      const losses = this.losses(step).map((text, i) => `${this.race.contenders[i].name} ${text}`)
      this.readout.textContent = fill(this.race.words.readout, { step, losses: losses.join(", ") })
    }, 300)
  }
}
