// One forward and one backward pass through a 2-2-1 network, step by step: the numbers in the picture, the formulas below.
import { fill } from "../../core/format.js"
import { STEPS } from "../../core/pass_steps.js"
import { decode } from "../../core/wire.js"
import { measure } from "../canvas.js"
import { element } from "../dom.js"
import { inflate } from "../inflate.js"
import { View } from "../mount.js"
import { isForView } from "../view_keys.js"
import { PassPicture } from "./pass_picture.js"

export class PassView extends View {
  constructor(host) {
    super(host)
    this.step = 0
    this.picture = new PassPicture()
    this.keys = (event) => this.press(event)
  }

  async update({ data }) {
    const newest = this.begin()
    const message = decode(await inflate(data))
    if (!newest()) return
    this.message = message
    if (!this.root) this.build()
    this.layOut()
  }

  build() {
    const { words } = this.message
    const button = (label, by, kind) => element("button", { type: "button", class: kind, onclick: () => this.go(this.step + by) }, label)
    this.back = button(words.passBack, -1, "")
    this.next = button(words.passNext, 1, "dl-primary")
    this.title = element("h2")
    this.lines = element("div", { class: "dl-pass-lines" })
    this.panel = element("div", { class: "dl-panel" }, this.picture.root)
    const key = [["dl-forward", words.passForward], ["dl-backward", words.passBackward], ["dl-new", words.passUpdated]]
    const legend = element("p", { class: "dl-key" }, ...key.map(([kind, name]) => element("span", { class: kind }, name)))
    const steps = element("div", { class: "dl-pass-steps" }, this.back, this.next, this.title)
    const formulas = element("div", { "aria-live": "polite" }, this.lines)
    this.mount(element("section", { class: "dl-player dl-pass", "aria-label": words.pass }, this.panel, legend, steps, formulas))
    document.addEventListener("keydown", this.keys)
  }

  press(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!by || !isForView(event, this.root)) return
    event.preventDefault()
    this.go(this.step + by)
  }

  go(step) {
    this.step = Math.min(Math.max(step, 0), STEPS - 1)
    this.layOut()
  }

  layOut() {
    const { message, step, root } = this
    const { words, steps } = message
    const { title, lines } = steps[step]
    root.style.setProperty("--dl-backward", message.themes[this.wornTheme].backward)
    this.title.textContent = fill(words.passCounter, { now: step + 1, last: STEPS, title })
    this.lines.replaceChildren(...lines.map((line) => element("p", { translate: "no" }, line)))
    for (const [button, off] of [[this.back, step === 0], [this.next, step === STEPS - 1]]) button.setAttribute("aria-disabled", off)
    this.picture.root.setAttribute("aria-label", fill(words.passPicture, { title, lines: lines.join(" ") }))
    const size = measure(this.panel)
    if (size) this.picture.draw(message.pass, step, size, words)
  }

  leave() {
    super.leave()
    document.removeEventListener("keydown", this.keys)
  }
}
