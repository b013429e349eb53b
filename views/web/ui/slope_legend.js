// What lines and colours mean, and what can be chosen there: the level sets on the map, the degree of the curve.
import { fit } from "./canvas.js"
import { SHADE, stepLook } from "./direction_marks.js"
import { element } from "./dom.js"
import { levelSample } from "./level_sets.js"
import { marker, ring } from "./markers.js"
import { Segments } from "./segments.js"

export class SlopeLegend {
  // `choose` takes the degree or the level sets that are chosen.
  constructor(choose) {
    this.choose = choose
    this.onMap = element("div", { class: "dl-slope-key" })
    this.onCurve = element("div", { class: "dl-slope-degree" })
  }

  layOut(message, { degree, levelSets }, theme) {
    const { words, degrees } = message
    if (!this.segments) this.mount(words, degrees)
    this.segments.mark(degree)
    for (const [name, { box, label }] of Object.entries(this.switches)) {
      box.checked = levelSets.includes(name)
      label.querySelector("canvas")?.remove()
      box.after(levelSample(name, theme))
    }
    this.down.style.background = `${theme.looks.down}${SHADE}`
    ring(fit(this.theta, 22, 22), 11, 11, 6, theme.text, theme.background)
    marker(fit(this.step, 22, 22), 11, 11, stepLook(theme))
  }

  mount(words, degrees) {
    this.segments = new Segments(words.degreeChoice, degrees.map((degree) => [degree, String(degree)]), null, (degree) => this.choose({ degree }))
    this.onCurve.append(element("span", { class: "dl-segments-label" }, words.degreeChoice), this.segments.root)
    const texts = { loss: words.levelsLoss, first: words.levelsFirst, second: words.levelsSecond }
    this.switches = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, this.switch(text)]))
    const boxes = Object.values(this.switches).map(({ label }) => label)
    this.down = element("span", { class: "dl-swatch" })
    const group = element("div", { class: "dl-switches", role: "group", "aria-label": words.levelSets }, element("span", {}, words.levelSets), ...boxes)
    this.step = element("canvas", { class: "dl-mark" })
    this.theta = element("canvas", { class: "dl-mark" })
    const named = [[this.theta, words.dragTheta], [this.down, words.goesDown], [this.step, words.stepEnd]].map(([sample, text]) => element("span", { class: "dl-named" }, sample, text))
    this.onMap.append(group, ...named)
  }

  switch(text) {
    const box = element("input", { type: "checkbox", onchange: () => this.choose({ levelSets: this.checked() }) })
    return { box, label: element("label", { class: "dl-switch" }, box, text) }
  }

  checked() {
    return Object.keys(this.switches).filter((name) => this.switches[name].box.checked)
  }
}
