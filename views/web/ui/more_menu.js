// What is needed now and then: a fair race, the view for a projector, and the first race again.
import { element } from "./dom.js"
import { Menu } from "./menu.js"

export class MoreMenu {
  // `send` tells the page; it hears, too, whether a key did it.
  constructor(words, send) {
    const button = (label, help, name) => {
      const press = (event) => {
        this.menu.close()
        send(name, true, event.detail === 0)
      }
      return element("button", { type: "button", title: help, onclick: press }, label)
    }
    const projector = button(words.projector, words.projectorHelp, "projector")
    this.menu = new Menu("⋯", "dl-more", button(words.fair, words.fairHelp, "fair"), projector, button(words.reset, words.resetHelp, "reset"))
    this.menu.summary.setAttribute("aria-label", words.moreChoices)
    this.menu.summary.title = words.moreChoices
    this.root = this.menu.root
  }

  leave() {
    this.menu.leave()
  }
}
