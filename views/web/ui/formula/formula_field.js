// The field for a formula. While somebody types, the server says how it was understood, or what is wrong with it, and
// sends a small map. Typing changes nothing of the race: Enter, the button and leaving the field do.
import { fill, short } from "../../core/format.js"
import { lengthOf, oneLine } from "../../core/formula_text.js"
import { Latest } from "../../core/latest.js"
import { askFormula } from "../api.js"
import { element } from "../dom.js"
import { View } from "../mount.js"
import { MarkedText } from "./marked_text.js"
import { SmallMap } from "./small_map.js"

let count = 0

export class FormulaField extends View {
  constructor(host) {
    super(host)
    this.asked = new Latest((question) => this.ask(question), (answer, question) => this.answered(answer, question.text))
    this.map = new SmallMap()
    const id = `dl-formula-${++count}`
    const ids = { hint: `${id}-hint`, echo: `${id}-echo`, fault: `${id}-fault` }
    const lead = `${id}-lead`
    const typing = { rows: 1, autocapitalize: "off", autocorrect: "off", autocomplete: "off", spellcheck: "false", inputmode: "text", enterkeyhint: "done" }
    this.input = element("textarea", { id, translate: "no", "aria-describedby": Object.values(ids).join(" "), ...typing })
    this.text = new MarkedText(this.input)
    this.label = element("label", { for: id })
    this.hint = element("p", { class: "dl-formula-hint", id: ids.hint })
    this.lead = element("span", { class: "dl-formula-lead", id: lead })
    this.math = document.createElementNS("http://www.w3.org/1998/Math/MathML", "math")
    // It may be longer than its box, which the arrow keys then scroll.
    this.echo = element("div", { class: "dl-formula-echo", id: ids.echo, translate: "no", tabindex: 0, role: "group", "aria-labelledby": lead }, this.math)
    this.fault = element("p", { class: "dl-formula-fault", id: ids.fault, role: "status", "aria-live": "polite" })
    this.note = element("p", { class: "dl-formula-hint" })
    this.button = element("button", { type: "button", onclick: () => this.commit() })
    this.input.addEventListener("input", () => this.typed())
    this.input.addEventListener("keydown", (event) => this.pressed(event))
    this.input.addEventListener("blur", () => this.commit())
  }

  parts() {
    const read = element("div", { class: "dl-formula-read" }, this.lead, this.echo)
    const said = element("div", { class: "dl-formula-said" }, this.hint, this.fault)
    return element("section", { class: "dl-formula" }, this.label, this.text.root, said, read, this.map.root, element("div", { class: "dl-formula-below" }, this.button, this.note))
  }

  update({ data, setTriggerValue }) {
    const shape = JSON.stringify([data.numbers, data.formula])
    const fresh = !this.data || data.formula !== this.used
    Object.assign(this, { data, tell: setTriggerValue })
    const { words } = data
    this.label.textContent = words.formula
    this.hint.textContent = words.hint
    this.lead.textContent = words.understood
    this.button.textContent = words.use
    this.button.title = words.useHelp
    if (!this.root) this.mountField()
    // What somebody has typed since is not taken away.
    if (fresh && (!this.used || this.value === this.sent || this.value === this.used)) this.text.show(data.formula)
    this.used = data.formula
    if (fresh) this.sent = data.formula
    if (shape !== this.shape) this.want()
    this.shape = shape
    this.layOut()
  }

  mountField() {
    this.mount(this.parts())
    addEventListener("keydown", (event) => this.escaped(event), { capture: true, signal: this.mounted.signal })
  }

  get line() {
    return oneLine(this.input.value)
  }

  get value() {
    return this.line.trim()
  }

  typed() {
    const at = this.input.selectionStart
    const { line } = this
    if (line !== this.input.value) {
      this.input.value = line
      this.input.setSelectionRange(at, at)
    }
    this.text.fit()
    this.want()
    this.tellState()
  }

  pressed(event) {
    if (event.key !== "Enter" || event.isComposing) return
    event.preventDefault()
    this.commit()
  }

  // The first Escape puts the old formula back. The popover, which would close at it, hears of the next one.
  escaped(event) {
    if (event.key !== "Escape" || document.activeElement !== this.input || this.value === this.used) return
    event.stopImmediatePropagation()
    event.preventDefault()
    this.text.show(this.used)
    this.want()
    this.tellState()
  }

  // The server has the last word on what is a formula. Of what it has refused already it hears nothing.
  commit() {
    const { value } = this
    if (value === this.used || value === this.sent || this.refused === value) return
    this.sent = value
    this.tell("formula", value)
    this.tellState()
  }

  want() {
    const { line, data } = this
    const { words, longest } = data
    const count = lengthOf(line)
    if (count > longest) {
      this.asked.forget()
      const fault = { sentence: fill(words.tooLong, { count, most: longest }), at: longest, until: count }
      this.answered({ fault }, line)
    } else this.asked.want({ text: line, numbers: data.numbers, shape: this.map.shape })
  }

  async ask({ text, numbers, shape }) {
    return (await askFormula({ ...numbers, f: text, shape: shape.toFixed(3) })) ?? { fault: { sentence: this.data.words.noAnswer, at: 0, until: 0 }, away: true }
  }

  answered(answer, text) {
    if (!this.root || text !== this.line) return
    const { fault } = answer
    this.refused = fault && !answer.away ? this.value : null
    this.fault.textContent = fault?.sentence ?? ""
    this.hint.hidden = Boolean(fault)
    this.text.mark(answer.away ? null : fault)
    this.map.fade(Boolean(fault))
    if (!fault) {
      this.answer = answer
      this.math.innerHTML = answer.mathml
      this.drawMap()
    }
    this.root.dataset.state = fault ? "wrong" : "understood"
    this.root.dataset.text = text
    this.tellState()
    this.root.dispatchEvent(new CustomEvent("dl-formula-drawn", { bubbles: true, detail: text }))
  }

  drawMap() {
    const { answer, data } = this
    if (!answer) return
    const { words } = data
    const [[left, right], [low, high]] = answer.view
    const limits = Object.fromEntries(Object.entries({ left, right, low, high }).map(([name, value]) => [name, short(value, words)]))
    const empty = this.map.draw(answer.arrays.levels, answer.shapes.levels[1], data.themes[this.wornTheme], fill(words.mapOf, limits))
    this.note.textContent = empty ? words.nowhere : answer.holes ? words.holes : ""
  }

  // Whether what is typed is what the race runs on.
  tellState() {
    const waiting = this.value !== this.used && this.value !== this.sent
    this.button.disabled = !waiting || this.refused === this.value
    this.input.setAttribute("aria-invalid", String(this.refused === this.value))
  }

  layOut() {
    if (!this.data) return
    this.text.fit()
    this.tellState()
    this.drawMap()
  }

  leave() {
    this.asked.forget()
    super.leave()
  }
}
