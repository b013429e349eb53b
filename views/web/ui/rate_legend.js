// The legend: each contender's look and name, and a handle for its learning rate. A handle is dragged to the side, or moved
// by arrow keys.
import { short } from "../core/format.js"
import { element } from "./dom.js"
import { sample } from "./markers.js"
import { MOVES } from "./start_drag.js"

const DECADE = 120 // pixels for a factor of ten
const [LOWEST, HIGHEST] = [1e-9, 1e4]
const KEYS = { ArrowLeft: -6, ArrowDown: -6, ArrowRight: 6, ArrowUp: 6, PageDown: -60, PageUp: 60 } // in pixels
const PAUSE = 400 // ms after which the keys have let go

export class RateLegend {
  constructor(preview, words) {
    Object.assign(this, { preview, words, handles: [] })
    this.root = element("div", { class: "dl-legend" })
  }

  // Handles that are there stay: one of them may have the focus.
  show(race, theme) {
    const count = race.contenders.length
    while (this.handles.length > count) this.handles.pop()
    while (this.handles.length < count) this.handles.push(new Handle(this.handles.length, this.preview, this.words))
    this.handles.forEach((handle, i) => handle.show(race.contenders[i], theme.looks[i]))
    const roots = this.handles.map(({ root }) => root)
    if (roots.some((root, i) => this.root.children[i] !== root) || this.root.childElementCount !== count) this.root.replaceChildren(...roots)
  }

  leave() {
    for (const handle of this.handles) clearTimeout(handle.later)
  }
}

class Handle {
  constructor(contender, preview, words) {
    Object.assign(this, { contender, preview, words, from: null })
    this.name = element("span", { class: "dl-name", translate: "no" })
    this.grip = element("span", { class: "dl-grip", translate: "no", role: "slider", tabindex: "0", title: words.dragRate })
    this.root = element("span", { class: "dl-entry" }, this.name, this.grip)
    const { grip } = this
    grip.addEventListener("pointerdown", (event) => this.take(event))
    for (const moved of MOVES) grip.addEventListener(moved, (event) => this.move(event))
    grip.addEventListener("pointerup", () => this.drop())
    grip.addEventListener("pointercancel", () => this.cancel())
    grip.addEventListener("keydown", (event) => this.press(event))
    grip.addEventListener("blur", () => this.later && this.settle())
  }

  show({ name, rate }, look) {
    if (this.from || this.later) return
    this.name.replaceChildren(sample(look), name)
    this.grip.setAttribute("aria-label", `${this.words.rate}: ${name}`)
    this.set(rate)
  }

  set(rate) {
    this.rate = rate
    const text = short(rate, this.words)
    this.grip.textContent = text
    // The slider's values are powers of ten, and may not be written as 1e-9; a screen reader says the rate.
    this.grip.setAttribute("aria-valuemin", Math.log10(LOWEST).toFixed(2))
    this.grip.setAttribute("aria-valuemax", Math.log10(HIGHEST).toFixed(2))
    this.grip.setAttribute("aria-valuenow", Math.log10(rate).toFixed(2))
    this.grip.setAttribute("aria-valuetext", text)
  }

  take(event) {
    if (event.button !== 0 || !event.isPrimary) return
    this.from = { x: event.clientX, rate: this.rate }
    this.grip.setPointerCapture(event.pointerId)
  }

  move(event) {
    if (this.from) this.go(shifted(this.from.rate, event.clientX - this.from.x), event.timeStamp)
  }

  go(rate, since) {
    if (rate === this.rate) return
    this.set(rate)
    this.preview.moveRate(this.contender, rate, since)
  }

  drop() {
    const moved = this.from && this.from.rate !== this.rate
    this.from = null
    if (moved) this.preview.dropRate(this.contender, this.rate)
  }

  cancel() {
    if (!this.from) return
    this.set(this.from.rate)
    this.from = null
    this.preview.cancel()
  }

  press(event) {
    if (event.key === "Escape" && this.from) return this.cancel()
    const pixels = KEYS[event.key]
    if (!pixels || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    this.go(shifted(this.rate, pixels), event.timeStamp)
    clearTimeout(this.later)
    this.later = setTimeout(() => this.settle(), PAUSE)
  }

  settle() {
    clearTimeout(this.later)
    this.later = null
    this.preview.dropRate(this.contender, this.rate)
  }
}

// Two digits are enough for a hand, and make round numbers; always at least the next one.
function shifted(rate, pixels) {
  const moved = Math.min(Math.max(rate * 10 ** (pixels / DECADE), LOWEST), HIGHEST)
  return Number(moved.toPrecision(2))
}
