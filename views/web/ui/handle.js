// A handle over a picture: dragged by a pointer, stepped by keys, and a slider to a screen reader.
import { element } from "./dom.js"
import { MOVES } from "./start_drag.js"

const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }
const FAST = 10 // times, with the shift key

/**
 * @typedef {object} HandleReceiver
 * @property {(event: PointerEvent) => void} move the pointer is there
 * @property {(steps: number) => void} step so many steps by keys
 * @property {() => void} drop it has been let go
 * @property {() => void} settle the keys have gone elsewhere
 * @property {() => void} cancel it goes back to where it was taken
 */

export class Handle {
  /** @param {HandleReceiver} receiver */
  constructor(kind, receiver) {
    Object.assign(this, { receiver, pointer: null })
    this.root = element("span", { class: `dl-handle dl-${kind}`, role: "slider", tabindex: "0" })
    const { root } = this
    root.addEventListener("pointerdown", (event) => this.take(event))
    for (const moved of MOVES) root.addEventListener(moved, (event) => event.pointerId === this.pointer && receiver.move(event))
    root.addEventListener("pointerup", (event) => this.drop(event))
    root.addEventListener("pointercancel", () => this.cancel())
    root.addEventListener("keydown", (event) => this.press(event))
    root.addEventListener("blur", () => receiver.settle())
  }

  // The slider as a screen reader has it.
  say(label, value, [low, high], text) {
    const spoken = { "aria-label": label, "aria-valuenow": value, "aria-valuemin": low, "aria-valuemax": high, "aria-valuetext": text }
    for (const [name, given] of Object.entries(spoken)) this.root.setAttribute(name, given)
  }

  // Where its middle is, in pixels of its panel.
  place(x, y) {
    this.root.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
  }

  take(event) {
    if (event.button !== 0 || !event.isPrimary) return
    this.pointer = event.pointerId
    this.root.setPointerCapture(event.pointerId)
    this.root.focus({ preventScroll: true, focusVisible: false })
    event.preventDefault()
  }

  drop({ pointerId }) {
    if (pointerId !== this.pointer) return
    this.pointer = null
    this.receiver.drop()
  }

  cancel() {
    this.pointer = null
    this.receiver.cancel()
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Escape") return this.cancel()
    const steps = STEPS[event.key]
    if (!steps) return
    event.preventDefault()
    this.receiver.step(event.shiftKey ? FAST * steps : steps)
  }
}
