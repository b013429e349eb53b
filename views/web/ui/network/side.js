// Beside the pictures: the losses, or what happens inside the networks, one of them at a time.
import { element } from "../dom.js"
import { Segments } from "../segments.js"
import { LossPanel } from "./loss_panel.js"
import { NormStrips, UnitStrips } from "./strip_panels.js"
import { WeightPanel } from "./weight_panel.js"

export class Side {
  // `menu` stands beside the tabs. `choose` hears whose weights are to be shown, `onChange` that another quantity is.
  constructor(words, menu, tip, choose, onChange) {
    this.quantity = "losses"
    this.panels = {
      losses: new LossPanel(),
      layers: new NormStrips(tip),
      units: new UnitStrips(tip),
      weights: new WeightPanel(words, tip, choose),
    }
    const tabs = [["losses", words.lossesTab], ["layers", words.layersTab], ["units", words.unitsTab], ["weights", words.weightsTab]]
    this.tabs = new Segments(words.quantity, tabs, this.quantity, (quantity) => {
      this.quantity = quantity
      onChange()
    })
    this.place = element("div", { class: "dl-net-quantity" })
    const heading = element("div", { class: "dl-net-heading" }, this.tabs.root, menu)
    this.root = element("div", { class: "dl-net-side" }, heading, this.place)
  }

  get panel() {
    return this.panels[this.quantity]
  }

  layOut(message, theme, font, chosen) {
    if (this.place.firstChild !== this.panel.root) this.place.replaceChildren(this.panel.root)
    this.panel.layOut(message, theme, font, chosen)
  }

  draw(moment) {
    this.panel.draw(moment)
  }

  say(moment) {
    this.panel.say(moment)
  }
}
