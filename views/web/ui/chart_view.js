// A laboratory's chart: the figure that the server has made, as wide as its place. Its points may be picked.
import { element } from "./dom.js"
import { inflate } from "./inflate.js"
import { View } from "./mount.js"
import { drawFigure, forget } from "./plotly.js"

// The charts of a page are drawn one after the other, and the browser shows each before the next is drawn.
let drawn = Promise.resolve()

function inTurn(draw) {
  const done = drawn.then(draw).catch(reportError)
  drawn = done.then(() => new Promise((shown) => setTimeout(shown)))
}

export class ChartView extends View {
  async update({ data, setTriggerValue }) {
    const newest = this.begin()
    const text = new TextDecoder().decode(await inflate(data))
    if (!newest()) return
    this.send = setTriggerValue
    if (text === this.text) return // the page has run, and the chart is as it was
    const { figure, alt, height } = JSON.parse(text)
    Object.assign(this, { text, figure, height })
    if (!this.root) this.mount(element("div", { class: "dl-chart", role: "img" }))
    this.root.setAttribute("aria-label", alt)
    this.root.style.height = `${height}px`
    this.layOut()
  }

  // When its turn has come, the figure that is the newest then is drawn, once.
  layOut() {
    inTurn(() => this.draw())
  }

  async draw() {
    const width = this.root.clientWidth
    const shown = `${width} ${this.text}`
    if (!width || shown === this.shown) return // out of sight or off the page, or there already
    this.root.style.setProperty("--dl-width", `${width}px`)
    this.root.style.setProperty("--dl-shape", `${width} / ${this.height}`)
    const { data, layout } = this.figure
    const font = { family: getComputedStyle(this.root).fontFamily, ...layout.font }
    await drawFigure(this.root, data, { ...layout, width, height: this.height, font }, (point) => this.pick(point))
    this.shown = shown
  }

  pick({ customdata }) {
    if (customdata !== undefined) this.send("picked", customdata)
  }

  leave() {
    super.leave()
    if (this.root) inTurn(() => forget(this.root)) // after the drawing that may be under way
  }
}
