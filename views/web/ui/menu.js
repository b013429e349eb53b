// A button that opens a panel, until a press elsewhere or Escape closes it.
import { closeOutside, element } from "./dom.js"

export class Menu {
  // `kind` is a class of its own; `contents` stand in the panel.
  constructor(label, kind, ...contents) {
    this.label = label
    this.summary = element("summary", {}, label)
    this.panel = element("div", { class: "dl-menu-panel" }, ...contents)
    this.root = element("details", { class: `dl-menu ${kind}` }, this.summary, this.panel)
    this.leave = closeOutside(this.root, () => this.close())
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.root.open) return
      event.preventDefault() // the key has done its work: an editor beside it stays open
      this.close()
      this.summary.focus()
    })
  }

  open() {
    this.root.open = true
  }

  close() {
    this.root.open = false
  }
}
