// The rule line by line, and below each line the same with the numbers of the step: a column for each coordinate.
import { fill, short } from "../core/format.js"
import { numberAt, sentence, written } from "../core/step_numbers.js"
import { element } from "./dom.js"

const SAMPLES = 40 // steps out of a run, to see how long its numbers are
const PAUSE = 100 // ms between two writings while the clock runs: reading is no faster

export class RuleLines {
  // `onPoint` hears the names of the symbols that are pointed at, or null.
  constructor(onPoint) {
    this.onPoint = onPoint
    this.step = element("span", { class: "dl-step-number" })
    this.legend = element("span", { class: "dl-rule-legend" })
    this.columns = element("div", { class: "dl-rule-columns", "aria-hidden": "true", translate: "no" })
    this.list = element("div", { class: "dl-rule-list", role: "list" })
    this.move = element("p", { class: "dl-hint dl-move" })
    this.note = element("p", { class: "dl-hint" })
    this.spoken = element("p", { class: "dl-hidden", role: "status", "aria-live": "polite" })
    this.root = element("div", { class: "dl-rule" }, this.columns, this.list, this.move, this.note, this.spoken)
    for (const [name, on] of [["pointerover", true], ["pointerleave", false], ["focusin", true], ["focusout", false]]) {
      this.root.addEventListener(name, ({ target }) => this.point(on ? target : null))
    }
  }

  point(target) {
    const named = target?.closest("[data-symbol]")
    this.onPoint(named ? new Set([named.dataset.symbol]) : null)
  }

  // The lines of a contender's rule, which stay as they are for other numbers of the same rule.
  show(inside, { words, weights }) {
    const key = JSON.stringify([inside.lines, Boolean(inside.arrays.full_gradient), weights])
    Object.assign(this, { inside, words, drawnAt: 0 })
    if (key === this.key) return
    this.key = key
    this.list.setAttribute("aria-label", inside.words.rule)
    this.legend.hidden = !inside.lines.length
    this.legend.replaceChildren(element("span", { class: "dl-old" }, inside.words.goesIn), element("span", { class: "dl-new" }, inside.words.comesOut))
    const names = inside.words.coordinates
    this.columns.replaceChildren(...names.map((name) => element("span", {}, name)))
    this.columns.hidden = !inside.lines.length
    const noise = weights === 1 ? inside.words.noisyOnCurve : inside.words.noisy
    this.note.textContent = !inside.lines.length ? inside.words.noLines : inside.arrays.full_gradient ? noise : ""
    this.note.hidden = !this.note.textContent
    this.items = inside.lines.map((line) => lineOf(line, names))
    this.list.replaceChildren(...this.items)
    this.slots = [...this.list.querySelectorAll("[data-of]")].map((node) => ({ node, ...node.dataset, text: "" }))
    this.cases = [...this.list.querySelectorAll("[data-case]")].map((node) => ({ node, ...node.dataset }))
  }

  // Both coordinates side by side, if the longest numbers of the run fit: decided once, so that nothing jumps while it plays.
  fit() {
    const { inside, slots, root } = this
    const last = inside.shapes.t[0] - 1
    for (const slot of slots) {
      const texts = Array.from({ length: SAMPLES }, (_, k) => this.textOf(slot, Math.round((k * last) / (SAMPLES - 1))))
      slot.node.textContent = slot.text = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "")
    }
    root.classList.remove("dl-stacked")
    const tooWide = [...root.querySelectorAll(".dl-rule-numbers[data-coordinate]")].some((one) => one.scrollWidth > one.clientWidth)
    root.classList.toggle("dl-stacked", tooWide)
  }

  textOf({ of, shift, at, guard }, row) {
    return written(numberAt(this.inside, of, row + Number(shift), Number(at)), Boolean(guard), this.words)
  }

  // The numbers of a step, which is the last one of a run or the next; null where there is none.
  draw(row, resting, last) {
    clearTimeout(this.later)
    const now = performance.now()
    if (!this.inside || (!resting && now - this.drawnAt < PAUSE)) return
    this.drawnAt = now
    const { inside } = this
    this.list.classList.toggle("dl-without-step", row === null)
    const named = last ? inside.words.lastStep : inside.words.nextStep
    this.step.textContent = row === null ? inside.words.noStep : fill(named, { step: row + 1 })
    this.move.hidden = row === null
    if (row === null) return
    this.move.textContent = this.moveOf(row)
    for (const slot of this.slots) {
      const text = this.textOf(slot, row)
      if (text !== slot.text) slot.node.textContent = slot.text = text
    }
    for (const { node, case: name, is, at } of this.cases) {
      const width = inside.shapes[name].at(-1)
      node.style.display = numberAt(inside, name, row, Math.min(Number(at), width - 1)) === Number(is) ? "" : "none"
    }
    if (resting) this.speak(row)
  }

  // How long the move is, and where it points.
  moveOf(row) {
    const { inside } = this
    const numbers = [0, 1, 2].map((at) => numberAt(inside, "move", row, at))
    if (numbers[0] === 0) return inside.words.rests
    if (!Number.isFinite(numbers[0])) return inside.words.moveNotFinite
    const [length, angle, ratio] = numbers.map((number) => short(number, this.words))
    if (!Number.isFinite(numbers[1])) return fill(inside.words.moveAlone, { length })
    return fill(ratio === "1" ? inside.words.moveAsLong : inside.words.moveIs, { length, angle, ratio })
  }

  // For a screen reader each line is a sentence, and a step that the clock rests on is all of them.
  speak(row) {
    this.later = setTimeout(() => {
      const sentences = this.inside.lines.map((line) => sentence(this.inside, line, row, this.words))
      sentences.forEach((text, i) => this.items[i].setAttribute("aria-label", text))
      const spoken = [this.step.textContent, ...sentences, this.move.textContent].join(" ")
      if (this.spoken.textContent !== spoken) this.spoken.textContent = spoken
    }, 300)
  }

  light(symbols) {
    for (const node of this.root.querySelectorAll("[data-symbol]")) {
      node.classList.toggle("dl-lit", Boolean(symbols?.has(node.dataset.symbol)))
    }
  }

  leave() {
    clearTimeout(this.later)
  }
}

// The server writes the formulas out of its own table of symbols: nothing that a person typed is in them.
function lineOf({ symbol, formula, numbers }, names) {
  const item = element("div", { class: "dl-rule-line", role: "listitem", tabindex: "0", "data-symbol": symbol, translate: "no" })
  const shown = element("div", { class: "dl-rule-formula", "aria-hidden": "true" })
  shown.innerHTML = formula
  const values = numbers.map((math, at) => {
    const coordinate = numbers.length > 1 ? names[at] : null // told where both stand below each other
    const value = element("div", { class: "dl-rule-numbers", "aria-hidden": "true", "data-coordinate": coordinate })
    value.innerHTML = math
    return value
  })
  item.append(shown, ...values)
  return item
}
