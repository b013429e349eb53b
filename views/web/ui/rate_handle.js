// A contender's learning rate: a number to drag or to type on, between two buttons that step it.
import { short } from "../core/format.js"
import { HIGHEST, LOWEST, rungAbove, rungBelow, shifted, typedRate } from "../core/rate.js"
import { element } from "./dom.js"
import { MOVES } from "./start_drag.js"

const KEYS = { ArrowLeft: -6, ArrowDown: -6, ArrowRight: 6, ArrowUp: 6, PageDown: -60, PageUp: 60 } // in pixels
const TREMBLE = 3 // pixels that a press may move and still be one
const PAUSE = 400 // ms after which keys and buttons have let go

export class RateHandle {
  // `type` is called with the contender and what was typed, where that is no rate; `told` with each rate that is shown.
  constructor(contender, preview, words, type, told = () => {}) {
    Object.assign(this, { contender, preview, words, type, told, from: null })
    // The slider's values are powers of ten, and may not be written as 1e-9; a screen reader says the rate.
    const range = { "aria-valuemin": Math.log10(LOWEST).toFixed(2), "aria-valuemax": Math.log10(HIGHEST).toFixed(2) }
    this.grip = element("span", { class: "dl-grip", translate: "no", role: "slider", tabindex: "0", title: words.dragRate, ...range })
    const button = (text, label, next) => element("button", { type: "button", title: label, onclick: (event) => this.step(next(this.rate), event) }, text)
    this.less = button("−", words.lowerRate, rungBelow)
    this.more = button("+", words.higherRate, rungAbove)
    this.root = element("span", { class: "dl-rate" }, this.less, this.grip, this.more)
    const { grip } = this
    grip.addEventListener("pointerdown", (event) => this.take(event))
    for (const moved of MOVES) grip.addEventListener(moved, (event) => this.move(event))
    grip.addEventListener("pointerup", (event) => this.drop(event))
    grip.addEventListener("pointercancel", () => this.cancel())
    grip.addEventListener("lostpointercapture", (event) => this.drop(event)) // also where the page has kept the rest back
    grip.addEventListener("keydown", (event) => this.press(event))
    grip.addEventListener("blur", () => this.settle())
  }

  show(name, rate) {
    const label = `${this.words.rate}: ${name}`
    for (const [part, text] of [[this.grip, label], [this.less, `${this.words.lowerRate}: ${name}`], [this.more, `${this.words.higherRate}: ${name}`]]) part.setAttribute("aria-label", text)
    if (!this.from && !this.later) this.set(rate)
  }

  set(rate) {
    this.rate = rate
    const text = short(rate, this.words)
    this.grip.textContent = text
    this.grip.setAttribute("aria-valuenow", Math.log10(rate).toFixed(2))
    this.grip.setAttribute("aria-valuetext", text)
    this.told(rate)
  }

  take(event) {
    if (event.button !== 0 || !event.isPrimary) return
    this.from = { pointer: event.pointerId, x: event.clientX, rate: this.rate, moved: false }
    this.grip.setPointerCapture(event.pointerId)
  }

  move(event) {
    const { from } = this
    if (event.pointerId !== from?.pointer) return
    const across = event.clientX - from.x
    if (!from.moved && Math.abs(across) < TREMBLE) return
    from.moved = true
    this.go(shifted(from.rate, across), event.timeStamp)
  }

  go(rate, since) {
    if (rate === this.rate) return
    this.set(rate)
    this.preview.moveRate(this.contender, rate, since)
  }

  // A press that moved nothing wants to type.
  drop({ pointerId }) {
    const { from } = this
    if (pointerId !== from?.pointer) return
    this.from = null
    if (from.moved) this.preview.dropRate(this.contender, this.rate)
    else this.write()
  }

  cancel() {
    if (!this.from) return
    this.set(this.from.rate)
    this.from = null
    this.preview.cancel()
  }

  press(event) {
    if (event.key === "Escape" && this.from) return this.cancel()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Enter" || /^[\d.,]$/.test(event.key)) {
      event.preventDefault()
      return this.write(event.key === "Enter" ? null : event.key)
    }
    const pixels = KEYS[event.key]
    if (!pixels) return
    event.preventDefault()
    this.step(shifted(this.rate, pixels), event)
  }

  // Each press is seen at once; the page hears of it when no further one follows.
  step(rate, { timeStamp }) {
    this.go(rate, timeStamp)
    clearTimeout(this.later)
    this.later = setTimeout(() => this.settle(), PAUSE)
  }

  settle() {
    if (!this.later) return
    clearTimeout(this.later)
    this.later = null
    this.preview.dropRate(this.contender, this.rate)
  }

  // A field in place of the number, until Enter, Escape, or a press elsewhere.
  write(first) {
    const field = element("input", { type: "text", class: "dl-typed", inputmode: "decimal", autocomplete: "off", "aria-label": this.grip.getAttribute("aria-label") })
    const before = String(this.rate)
    field.value = first ?? before
    let open = true
    const done = (take, focus) => {
      if (!open) return
      open = false // going away, the field loses the focus, and is done once more
      const given = field.value.trim()
      field.replaceWith(this.grip)
      if (focus) this.grip.focus()
      if (take && given && given !== before) this.accept(given)
    }
    field.addEventListener("keydown", (event) => {
      event.stopPropagation()
      if (event.key === "Enter") done(true, true)
      if (event.key === "Escape") done(false, true)
    })
    field.addEventListener("blur", () => done(true, false))
    this.grip.replaceWith(field)
    field.focus()
    if (!first) field.select()
  }

  accept(given) {
    const rate = typedRate(given)
    if (rate === null) return this.type(this.contender, given)
    if (rate === this.rate) return
    this.go(rate, performance.now())
    this.preview.dropRate(this.contender, rate)
  }

  leave() {
    clearTimeout(this.later)
  }
}
