// The card of one contender.
import { fill } from "../core/format.js"
import { element } from "./dom.js"
import { sample } from "./markers.js"
import { RateHandle } from "./rate_handle.js"

export class Card {
  constructor(contender, cards) {
    const { preview, words, act } = cards
    Object.assign(this, { contender, words })
    this.symbol = element("button", { type: "button", class: "dl-symbol", onclick: () => act.solo(contender) })
    this.name = element("button", { type: "button", class: "dl-name", translate: "no", onclick: (event) => cards.open(contender, event.detail === 0) })
    this.rate = new RateHandle(contender, preview, words, act.type)
    this.root = element("div", { class: "dl-card" }, this.symbol, this.name, this.rate.root)
  }

  show({ contenders, editing }, look, solo) {
    const { name, rate } = contenders[this.contender]
    const only = solo === this.contender
    const label = fill(only ? this.words.showAll : this.words.showOnly, { name })
    if (this.symbol.dataset.look !== String(look)) {
      this.symbol.dataset.look = look
      this.symbol.replaceChildren(sample(look))
    }
    this.symbol.title = label
    this.symbol.setAttribute("aria-label", label)
    this.symbol.setAttribute("aria-pressed", only)
    this.name.textContent = name
    this.name.title = fill(this.words.edit, { name })
    this.name.setAttribute("aria-expanded", editing === this.contender)
    this.root.classList.toggle("dl-edited", editing === this.contender)
    this.root.classList.toggle("dl-aside", solo !== null && !only)
    this.rate.show(name, rate)
  }

  leave() {
    this.rate.leave()
    this.root.remove()
  }
}
