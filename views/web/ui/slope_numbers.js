// The numbers of the moment: the slope along u, what the angle means, and a table of predicted and true change.
import { verdict } from "../core/directions.js"
import { fill, short } from "../core/format.js"
import { element } from "./dom.js"
import { lookOf } from "./line_panel.js"
import { line } from "./samples.js"

export class SlopeNumbers {
  constructor() {
    this.facts = element("dl", { class: "dl-facts" })
    this.verdict = element("p", { class: "dl-verdict" })
    this.table = element("table", { class: "dl-changes" })
  }

  layOut({ words }, theme) {
    Object.assign(this, { words, theme })
  }

  draw(answer, degree) {
    const { words } = this
    const facts = [
      [words.slopeFact, short(answer.slope, words), "slope"],
      [words.sizeFact, short(answer.size, words), "size"],
      [answer.place === "slope" ? words.angleFact : words.angleToAxisFact, fill(words.angleValue, { angle: short(answer.angle, words) }), "angle"],
      [words.lossFact, short(answer.loss, words), "loss"],
    ]
    this.facts.replaceChildren(...facts.map(([name, value, of]) => element("div", { "data-of": of }, element("dt", {}, name), element("dd", {}, value))))
    this.verdict.textContent = sentence(answer, words)
    const head = [words.modelColumn, fill(words.changeColumn, { eta: short(answer.eta, words) }), words.errorColumn, words.partsColumn]
    const rows = [...new Set([1, 2, degree])].map((one) => this.row(answer, one))
    this.table.replaceChildren(element("thead", {}, cells("th", head)), element("tbody", {}, this.trueRow(answer), ...rows))
  }

  trueRow({ trueChange }) {
    const { words, theme } = this
    const name = element("th", { scope: "row" }, line([theme.text, "solid"]), words.trueRow)
    return element("tr", { "data-of": "true" }, name, element("td", {}, short(trueChange, words)), element("td"), element("td"))
  }

  row({ changes, trueChange, parts }, degree) {
    const { words, theme } = this
    const text = { 1: words.firstRow, 2: words.secondRow }[degree] ?? fill(words.degreeRow, { degree })
    const name = element("th", { scope: "row" }, line(lookOf(degree, theme)), text)
    const error = changes[degree] === null || trueChange === null ? null : changes[degree] - trueChange
    const part = parts[degree] === null ? words.never : parts[degree] === 0 ? words.atOnce : short(parts[degree], words)
    return element("tr", { "data-of": degree }, name, ...[short(changes[degree], words), short(error, words), part].map((value) => element("td", {}, value)))
  }
}

function cells(tag, texts) {
  return element("tr", {}, ...texts.map((text) => element(tag, { scope: "col" }, text)))
}

// What the angle means for the loss.
export function sentence({ place, angle }, words) {
  if (place === "flat") return words.flat
  if (place === "tip") return words.tip
  if (place === "not_finite") return words.notFiniteHere
  const share = Math.round(-100 * Math.cos((angle * Math.PI) / 180))
  return { steepest: words.steepest, level: words.level, rises: words.rises, falls: fill(words.falls, { share }) }[verdict(angle)]
}

// All of it, to be read out.
export function spoken(answer, words) {
  const { theta: [x, y], angle, eta, slope, trueChange, changes } = answer
  const numbers = { x, y, angle, eta, slope, change: trueChange, first: changes[1], second: changes[2] }
  const written = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, short(value, words)]))
  return fill(words.readOut, { ...written, verdict: sentence(answer, words) })
}
