// What is shown besides the paths: arrows, a batch's contours, the trail, and how a stopping rule is followed.
import { choice, element } from "./dom.js"
import { Menu } from "./menu.js"
import { Segments } from "./segments.js"

export class ShowMenu {
  // `choose` is called with what a person chose.
  constructor(words, player, choose) {
    const turn = (name) => element("input", { type: "checkbox", role: "switch", onchange: (event) => choose({ [name]: event.target.checked }) })
    this.switches = { arrows: turn("arrows"), contoured: turn("contoured") }
    this.arrows = element("label", { class: "dl-switch" }, this.switches.arrows, words.arrows)
    this.batches = element("label", { class: "dl-switch" }, this.switches.contoured, words.batchContours)
    const trails = [["full", words.fullTrail], ["fading", words.fadingTrail]]
    this.trail = choice(words.trail, trails, player.trail, (trail) => choose({ trail }))
    const halts = [[true, words.halt], [false, words.runOn]]
    this.halts = new Segments(words.afterStop, halts, player.halt, (halt) => choose({ halt }))
    this.stopping = element("div", { class: "dl-choice dl-stopping" }, element("span", {}, words.afterStop), this.halts.root)
    this.menu = new Menu(words.show, "dl-show", this.arrows, this.batches, this.trail, this.stopping)
    this.root = this.menu.root
  }

  // Which of them there are now, and which are on.
  mark({ race, view, arrows, contoured, parts, served }) {
    const flat = view !== "surface"
    const curve = race.weights === 1
    this.arrows.hidden = !flat || curve
    this.batches.lastChild.textContent = curve ? race.words.batchCurve : race.words.batchContours
    this.batches.hidden = !served || parts.side.contender === null || !flat
    this.stopping.hidden = race.contenders.every(({ stopAt }) => stopAt === null)
    Object.assign(this.switches.arrows, { checked: arrows })
    Object.assign(this.switches.contoured, { checked: contoured })
  }

  leave() {
    this.menu.leave()
  }
}
