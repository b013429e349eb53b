// A row of buttons of which one is chosen.
import { element } from "./dom.js"

export class Segments {
  constructor(label, options, chosen, onChoice) {
    this.buttons = options.map(([value, text]) => element("button", { type: "button", onclick: () => this.choose(value) }, text))
    this.values = options.map(([value]) => value)
    this.onChoice = onChoice
    this.root = element("div", { class: "dl-segments", role: "group", "aria-label": label }, ...this.buttons)
    this.mark(chosen)
  }

  // Only some of them are to choose from.
  offer(values) {
    const offered = this.buttons.filter((_, i) => values.includes(this.values[i]))
    if (offered.length !== this.root.childElementCount) this.root.replaceChildren(...offered)
  }

  mark(chosen) {
    this.buttons.forEach((button, i) => button.setAttribute("aria-pressed", this.values[i] === chosen))
  }

  choose(value) {
    this.mark(value)
    this.onChoice(value)
  }
}
