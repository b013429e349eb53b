// The gradient of each layer as strips, on one logarithmic scale for all: where it vanishes or explodes is seen at a glance.
// And the share of hidden units that are dead or saturated.
import { logPlace, powerMarks, powersOf, scaleColours, sharePlace } from "../../core/colour_scale.js"
import { fill, short } from "../../core/format.js"
import { element } from "../dom.js"
import { layerValues } from "./readings.js"
import { ScaleKey } from "./scale_key.js"
import { Strips } from "./strips.js"

const SHARES = [0, 0.5, 1]

const tipOf = (message, told) => told && fill(message.words.cellTip, told)

export class NormStrips {
  constructor(tip) {
    this.strips = new Strips({ over: (canvas, tell) => tip.over(canvas, (x, y) => tipOf(this.message, tell(x, y))) }, (value) => short(value, this.message.words))
    this.key = new ScaleKey()
    this.root = element("div", { class: "dl-net-strips" }, this.key.root, this.strips.root)
  }

  layOut(message, theme, font) {
    this.message = message
    const { words, layers, arrays } = message
    const table = scaleColours(theme.scale)
    const powers = powersOf(arrays.norms)
    const marks = powerMarks(powers).map((power) => [logPlace(10 ** power, powers), short(10 ** power, words)])
    this.key.show(words.normScale, table, marks, [["zero", words.exactlyZero], ["hole", words.notFinite]], theme)
    const names = layers.map(({ name }) => name)
    this.strips.layOut(message, theme, font, { values: arrays.norms, names, place: (value) => logPlace(value, powers), table })
  }

  draw(moment) {
    this.strips.draw(moment)
  }

  say(moment) {
    sayStrips(this.strips, this.message, moment, this.message.words.normPicture)
  }
}

export class UnitStrips {
  constructor(tip) {
    const over = (canvas, tell) => tip.over(canvas, (x, y) => tipOf(this.message, tell(x, y)))
    const strips = () => new Strips({ over }, (value) => this.percent(value))
    this.halves = [strips(), strips()]
    this.titles = [1, 2].map(() => element("p", { class: "dl-net-title" }))
    this.key = new ScaleKey()
    this.note = element("p", { class: "dl-note" })
    const halves = this.halves.map(({ root }, k) => element("div", { class: "dl-net-strips" }, this.titles[k], root))
    this.both = element("div", { class: "dl-net-halves" }, ...halves)
    this.root = element("div", { class: "dl-net-strips" }, this.key.root, this.both, this.note)
  }

  percent(value) {
    const { words } = this.message
    return Number.isFinite(value) ? fill(words.share, { percent: Math.round(100 * value) }) : words.notFinite
  }

  layOut(message, theme, font) {
    this.message = message
    const { words, hidden, arrays } = message
    this.note.textContent = hidden ? "" : words.noHidden
    this.note.hidden = hidden > 0
    this.both.hidden = this.key.root.hidden = !hidden
    if (!hidden) return
    const table = scaleColours(theme.scale)
    this.key.show("", table, SHARES.map((share) => [share, this.percent(share)]), [["hole", words.notFinite]], theme)
    const titles = [words.deadScale, words.saturatedScale]
    const names = Array.from({ length: hidden }, (_, k) => fill(words.hiddenLayer, { number: k + 1 }))
    ;[arrays.dead, arrays.saturated].forEach((values, k) => {
      this.titles[k].textContent = titles[k]
      this.halves[k].layOut(message, theme, font, { values, names, place: sharePlace, table })
    })
  }

  draw(moment) {
    if (this.message.hidden) for (const half of this.halves) half.draw(moment)
  }

  say(moment) {
    const { words, hidden } = this.message
    if (!hidden) return
    sayStrips(this.halves[0], this.message, moment, words.deadPicture)
    sayStrips(this.halves[1], this.message, moment, words.saturatedPicture)
  }
}

// The numbers of all contenders at the moment, one sentence for each.
function sayStrips(strips, message, { before }, sentence) {
  if (!strips.context) return
  const step = message.frames[before]
  const sentences = message.contenders.map(({ name }, i) => {
    return fill(sentence, { name, step, values: layerValues(strips.names, strips.row(i, before), message.words, strips.read) })
  })
  strips.canvas.setAttribute("aria-label", sentences.join(" "))
}
