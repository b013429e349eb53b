// What is needed now and then on a page that holds its race: other colours, and the view for a projector.
import { element } from "../dom.js"
import { Menu } from "../menu.js"

export class PageMenu {
  constructor(words, player) {
    this.dark = element("input", { type: "checkbox", role: "switch", onchange: () => player.wear(this.dark.checked ? "dark" : "light") })
    const press = () => {
      this.menu.close()
      player.send("projector", true)
    }
    const projector = element("button", { type: "button", title: words.projectorHelp, onclick: press }, words.projector)
    this.menu = new Menu("⋯", "dl-more", element("label", { class: "dl-switch" }, this.dark, words.dark), projector)
    this.menu.summary.setAttribute("aria-label", words.moreChoices)
    this.menu.summary.title = words.moreChoices
    this.root = this.menu.root
  }

  mark(themeName) {
    this.dark.checked = themeName === "dark"
  }
}
