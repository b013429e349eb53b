// For a projector: what is shown, a switch for the curves, and the way back to the page with all its controls.
import { element } from "./dom.js"

export class ProjectorBar {
  // `choose` is called with what a person chose, `back` with nothing.
  constructor(words, choose, back) {
    this.title = element("h2", { translate: "no" })
    this.curves = element("input", { type: "checkbox", role: "switch", onchange: () => choose({ curves: this.curves.checked }) })
    this.root = element(
      "div",
      { class: "dl-projector" },
      this.title,
      element("label", { class: "dl-switch" }, this.curves, words.curves),
      element("button", { type: "button", title: words.showControlsHelp, onclick: back }, words.showControls),
    )
  }

  show({ title }, curves) {
    this.title.textContent = title
    this.curves.checked = curves
  }
}
