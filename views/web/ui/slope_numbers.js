// The numbers of the moment: the slope along u, what the angle means, and a table of predicted and true change.
import { verdict } from "../core/directions.js"
import { fill, short } from "../core/format.js"
import { element } from "./dom.js"
import { lookOf } from "./line_panel.js"
import { line } from "./samples.js"

const ROUNDING = 1e-14 // of the loss

export class SlopeNumbers {
  constructor() {
    this.facts = element("dl", { class: "dl-facts" })
    this.verdict = element("p", { class: "dl-verdict" })
    this.table = element("table", { class: "dl-changes" })
  }

  // What stays while something is moved: names, samples of lines, and the places of all numbers.
  layOut({ words }, theme, degree) {
    Object.assign(this, { words, theme, degrees: [...new Set([1, 2, degree])] })
    const names = { slope: words.slopeFact, size: words.sizeFact, angle: words.angleFact, loss: words.lossFact }
    this.facts.replaceChildren(...Object.entries(names).map(([of, name]) => element("div", { "data-of": of }, element("dt", {}, name), element("dd"))))
    const texts = { 1: words.firstRow, 2: words.secondRow }
    const rows = this.degrees.map((one) => row(one, lookOf(one, theme), texts[one] ?? fill(words.degreeRow, { degree: one })))
    const head = ["", words.errorColumn, words.partsColumn].map((text) => element("th", { scope: "col" }, text))
    head.unshift(element("th", { scope: "col" }, words.modelColumn))
    this.table.replaceChildren(
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, row("true", [theme.text, "solid"], words.trueRow), ...rows),
    )
  }

  draw(answer) {
    const { words } = this
    const number = (value) => numberOf(value, answer, words)
    write(this.facts, "dd", [number(answer.slope), number(answer.size), fill(words.angleValue, { angle: number(answer.angle) }), number(answer.loss)])
    write(this.facts, "[data-of=angle] dt", [answer.place === "slope" ? words.angleFact : words.angleToAxisFact])
    this.verdict.textContent = sentence(answer, words)
    write(this.table, "thead th:nth-child(2)", [fill(words.changeColumn, { eta: number(answer.eta) })])
    const models = this.degrees.flatMap((degree) => this.numbersOf(answer, degree))
    write(this.table, "td", [number(answer.trueChange), "", "", ...models])
  }

  // The change that a degree predicts, its error, and where it parts from the loss.
  numbersOf(answer, degree) {
    const { words } = this
    const { changes, trueChange, parts, place } = answer
    if (place === "tip") return ["–", "–", "–"]
    const error = changes[degree] === null || trueChange === null ? null : changes[degree] - trueChange
    const part = parts[degree] === null ? words.never : parts[degree] === 0 ? words.atOnce : short(parts[degree], words)
    return [numberOf(changes[degree], answer, words), numberOf(error, answer, words), part]
  }
}

// At a tip there is no slope; a change that is rounding is none.
function numberOf(value, { place, loss }, words) {
  if (place === "tip" && value === null) return "–"
  return short(Math.abs(value) < ROUNDING * Math.abs(loss ?? 0) ? 0 : value, words)
}

function row(of, look, text) {
  return element("tr", { "data-of": of }, element("th", { scope: "row" }, line(look), text), element("td"), element("td"), element("td"))
}

function write(root, selector, texts) {
  root.querySelectorAll(selector).forEach((one, i) => (one.textContent = texts[i]))
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
