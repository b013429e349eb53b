// Who walks, above the maps: for each contender its symbol, its name and its learning rate. A press on a symbol shows
// only that contender.
import { fill, short } from "../../core/format.js"
import { element } from "../dom.js"
import { sample } from "../markers.js"

export class Names {
  // `alone` is called with the number of a contender whose symbol is pressed.
  constructor(words, alone) {
    Object.assign(this, { words, alone })
    this.list = element("div", { class: "dl-card-list", role: "group", "aria-label": words.contenders })
    this.root = element("div", { class: "dl-cards" }, this.list)
  }

  show({ contenders }, { looks }, solo) {
    if (this.list.children.length !== contenders.length) this.list.replaceChildren(...contenders.map((one, i) => this.card(one, i)))
    contenders.forEach(({ name }, i) => {
      const card = this.list.children[i]
      const only = solo === i
      const [symbol] = card.children
      const label = fill(only ? this.words.showAll : this.words.showOnly, { name })
      symbol.replaceChildren(sample(looks[i]))
      symbol.title = label
      symbol.setAttribute("aria-label", label)
      symbol.setAttribute("aria-pressed", only)
      card.classList.toggle("dl-aside", solo !== null && !only)
    })
  }

  card({ name, rate }, i) {
    const symbol = element("button", { type: "button", class: "dl-symbol", onclick: () => this.alone(i) })
    const its = element("span", { class: "dl-fixed-rate", title: this.words.rate }, short(rate, this.words))
    return element("div", { class: "dl-card", translate: "no" }, symbol, element("span", { class: "dl-name" }, name), its)
  }
}
