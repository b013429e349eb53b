// A field whose text grows with it, and in which a piece can be marked: the same text stands behind it, seen only where
// it is marked.
import { partsAround } from "../../core/formula_text.js"
import { element } from "../dom.js"

export class MarkedText {
  constructor(input) {
    this.input = input
    this.behind = element("div", { class: "dl-formula-behind", "aria-hidden": "true", translate: "no" })
    this.root = element("div", { class: "dl-formula-text" }, this.behind, input)
  }

  show(text) {
    this.input.value = text
    this.mark(null)
    this.fit()
  }

  // `piece` has `at` and `until` in code points; null for none.
  mark(piece) {
    if (!piece) return this.behind.replaceChildren()
    const [before, wrong, after] = partsAround(this.input.value, piece.at, piece.until)
    this.behind.replaceChildren(before, element("mark", {}, wrong), after)
  }

  // As high as its text.
  fit() {
    this.input.style.height = "auto"
    this.input.style.height = `${this.input.scrollHeight + 2}px` // with its border
  }
}
