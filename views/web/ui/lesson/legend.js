// Who walks, as symbols with names: a lesson's contenders are not changed.
import { element } from "../dom.js"
import { sample } from "../markers.js"

export class Legend {
  constructor(words) {
    this.root = element("ul", { class: "dl-legend", "aria-label": words.contenders })
  }

  show({ contenders }, theme) {
    this.root.replaceChildren(...contenders.map(({ name }, i) => element("li", { translate: "no" }, sample(theme.looks[i]), name)))
  }
}
