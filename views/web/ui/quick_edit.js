// On a phone, in place of the strip of cards: one contender's optimizer and learning rate, under the map. The editor
// with all else is one press away.
import { DECADE, shifted } from "../core/rate.js"
import { element } from "./dom.js"
import { sample } from "./markers.js"
import { RateHandle } from "./rate_handle.js"

const [LEFT, RIGHT] = [1e-5, 10] // of the slider; other rates are typed

export class QuickEdit {
  constructor(contender, cards) {
    Object.assign(this, { contender, cards })
    const { preview, words, act } = cards
    this.symbol = element("span")
    this.optimizer = element("select", { "aria-label": words.optimizer, translate: "no", onchange: () => act.optimizer(contender, this.optimizer.value) })
    this.slider = element("input", { type: "range", min: 0, max: DECADE * Math.log10(RIGHT / LEFT), step: 1, "aria-label": words.rate })
    this.slider.addEventListener("input", (event) => this.rate.step(shifted(LEFT, Number(this.slider.value)), event))
    this.rate = new RateHandle(contender, preview, words, act.type, (rate) => this.place(rate))
    const done = element("button", { type: "button", onclick: () => cards.closeQuick() }, words.done)
    this.more = element("button", { type: "button", onclick: () => act.edit(contender, true) }, words.more)
    this.root = element("div", { class: "dl-quick" }, this.symbol, this.optimizer, this.more, done, this.slider, this.rate.root)
  }

  show(race) {
    const { name, rate, optimizer } = race.contenders[this.contender]
    this.symbol.replaceChildren(sample(this.cards.looks[this.contender]))
    if (this.optimizer.dataset.key !== this.cards.add.dataset.key) {
      this.optimizer.dataset.key = this.cards.add.dataset.key
      this.optimizer.replaceChildren(...race.optimizers.map(([value, title]) => element("option", { value }, title)))
    }
    this.optimizer.value = optimizer
    this.more.setAttribute("aria-expanded", race.editing === this.contender)
    this.rate.show(name, rate)
  }

  place(rate) {
    this.slider.value = DECADE * Math.log10(rate / LEFT)
  }

  focus() {
    this.optimizer.focus({ preventScroll: true })
  }

  leave() {
    this.rate.leave()
    this.root.remove()
  }
}
