// The picture of one contender: what its network says of the plane, or the curve that it fits, under the examples.
import { fill, short } from "../../core/format.js"
import { Frame } from "../../core/frame2d.js"
import { fit, measure } from "../canvas.js"
import { element } from "../dom.js"
import { sample } from "../markers.js"
import { drawExamples } from "./examples.js"
import { FittedCurve } from "./fitted_curve.js"
import { hasDiverged, lossesAt } from "./readings.js"
import { Region } from "./region.js"

export class Picture {
  // `choose` hears that this contender's weights are to be shown.
  constructor(contender, choose) {
    this.contender = contender
    this.canvas = element("canvas", { role: "img" })
    this.examples = element("canvas", { "aria-hidden": "true" })
    this.panel = element("div", { class: "dl-panel", onclick: () => choose(contender) })
    this.name = element("button", { type: "button", translate: "no", onclick: () => choose(contender) })
    this.numbers = element("span")
    this.root = element("figure", { class: "dl-net-picture" }, element("figcaption", {}, this.name, this.numbers), this.panel)
  }

  layOut(message, theme, chosen) {
    const { contender } = this
    const { name, rate } = message.contenders[contender]
    Object.assign(this, { message, written: null })
    this.name.replaceChildren(sample(theme.looks[contender]), element("strong", {}, name), element("span", {}, short(rate, message.words)))
    this.name.title = fill(message.words.chooseWeights, { name })
    this.name.setAttribute("aria-label", this.name.title)
    this.name.setAttribute("aria-pressed", chosen)
    const size = measure(this.panel)
    this.content = null
    if (!size) return
    const { box: [left, right, bottom, top], task } = message
    const frame = new Frame(areaOf(size, task === "fit" ? null : (right - left) / (top - bottom)), [[left, right], [bottom, top]])
    // A curve is over the points, a region under them.
    this.panel.replaceChildren(...(task === "fit" ? [this.examples, this.canvas] : [this.canvas, this.examples]))
    drawExamples(fit(this.examples, ...size), frame, message, theme)
    const Content = task === "fit" ? FittedCurve : Region
    this.content = new Content(fit(this.canvas, ...size), frame, message, contender, theme, size)
  }

  draw(moment) {
    this.content?.draw(moment)
    const { words, contenders } = this.message
    const broken = hasDiverged(this.message, this.contender, moment)
    const key = broken ? "broken" : moment.step
    if (key === this.written) return
    this.written = key
    this.root.classList.toggle("dl-broken", broken)
    const { train, test } = lossesAt(this.message, this.contender, moment)
    const texts = broken
      ? [fill(words.divergedAt, { step: contenders[this.contender].divergedAt })]
      : [fill(words.trainNow, { loss: train }), fill(words.testNow, { loss: test })]
    this.numbers.replaceChildren(...texts.map((text) => element("span", {}, text)))
  }

  say(moment) {
    const { message, contender, content } = this
    const { words, contenders } = message
    const broken = hasDiverged(message, contender, moment)
    const sentence = broken ? words.brokenPicture : message.task === "fit" ? words.fitted : words.regions
    const values = { name: contenders[contender].name, step: moment.step, inside: content?.inside, ...lossesAt(message, contender, moment) }
    this.canvas.setAttribute("aria-label", fill(sentence, values))
  }
}

// The largest area of a shape in a panel; all of it where there is none to keep.
function areaOf([width, height], shape) {
  const across = shape ? Math.min(width, height * shape) : width
  const down = shape ? across / shape : height
  return { x: 0, y: 0, width: across, height: down }
}
