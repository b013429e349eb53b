// The numbers of all contenders where the clock is: the true loss, the map's, their ratio, and how far off the plane.
import { fill, short } from "../../core/format.js"
import { numbersAt } from "../../core/plane_numbers.js"
import { element } from "../dom.js"
import { sample } from "../markers.js"

export class NumbersTable {
  constructor(words) {
    const titles = [words.contenderColumn, words.trueColumn, words.mapColumn, words.factorColumn, words.distanceColumn]
    const head = element("thead", {}, element("tr", {}, ...titles.map((title) => element("th", { scope: "col" }, title))))
    this.body = element("tbody")
    this.root = element("table", { class: "dl-plane-numbers" }, element("caption", { class: "dl-hidden" }, words.numbersTitle), head, this.body)
  }

  layOut(message, theme) {
    Object.assign(this, { message, written: null })
    this.titles = message.contenders.map(({ name }, i) =>
      element("th", { scope: "row" }, sample(theme.looks[i]), element("span", { translate: "no" }, name)),
    )
    this.rows = this.titles.map((title) => element("tr", {}, title))
    this.body.replaceChildren(...this.rows)
  }

  draw({ before }) {
    if (before === this.written) return
    this.written = before
    const { message, rows, titles } = this
    rows.forEach((row, i) => row.replaceChildren(titles[i], ...cells(message, i, before)))
  }
}

function cells(message, contender, frame) {
  const { words, contenders } = message
  const found = numbersAt(message, contender, frame)
  if (!Number.isFinite(found.true)) return [element("td", { colspan: 4 }, fill(words.divergedAt, { step: contenders[contender].divergedAt }))]
  const factor = Number.isFinite(found.factor) ? fill(words.factor, { factor: short(found.factor, words) }) : "–"
  const texts = [short(found.true, words), short(found.map, words), factor, short(found.distance, words)]
  return texts.map((text) => element("td", {}, text))
}
