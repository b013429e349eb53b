// On a phone the button that opens, as a sheet, what stands in the first row elsewhere (pages/race/row.css).
import { closeOutside, element, icon } from "./dom.js"

// What belongs to the sheet: the two halves of the row, and what the page's own buttons in it open.
const SHEET = ".dl-line, .dl-bar, .st-key-experiment-row, [role=dialog]"

export class SettingsButton {
  constructor(words) {
    this.button = element("button", { type: "button", class: "dl-gear", title: words.settings, "aria-label": words.settings }, icon("gear"))
    this.button.addEventListener("click", () => this.open(!this.isOpen))
    this.root = element("div", { class: "dl-line" }, this.button)
    this.open(false)
    this.leave = closeOutside(SHEET, () => this.open(false))
  }

  get isOpen() {
    return this.button.getAttribute("aria-expanded") === "true"
  }

  open(open) {
    this.button.setAttribute("aria-expanded", open)
  }
}
