// What the lines of the memory charts mean: a coordinate each; of a matrix the third is of both.
import { fit, stroke } from "./canvas.js"
import { element } from "./dom.js"

const [ACROSS, UP] = [28, 12] // pixels
export const DASHES = ["solid", "dashed", "dotted"]

// The colour of the line of a coordinate: that of its contender, and the text's own.
export function colourOf(at, theme, contender) {
  return at === 1 ? theme.text : theme.looks[contender][0]
}

export class MemoryKey {
  constructor() {
    this.root = element("p", { class: "dl-memory-key", translate: "no" })
  }

  show(inside, theme, contender, shown) {
    this.root.hidden = !shown
    const names = inside.words.curveKey
    const used = inside.overTime.some(({ size }) => size === 4) ? names : names.slice(0, 2)
    this.root.replaceChildren(...used.map((name, at) => element("span", {}, sample(at, theme, contender), name)))
  }
}

function sample(at, theme, contender) {
  const canvas = element("canvas", { "aria-hidden": "true" })
  const points = [0, UP / 2, ACROSS, UP / 2]
  stroke(fit(canvas, ACROSS, UP), { points, lengths: [0, ACROSS] }, 0, 1, { colour: colourOf(at, theme, contender), dash: DASHES[at] })
  return canvas
}
