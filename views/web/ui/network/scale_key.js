// The key of a scale of colours: what it is of, its ends and some numbers between, and what has a look of its own.
import { css } from "../../core/colour_scale.js"
import { fit } from "../canvas.js"
import { element } from "../dom.js"
import { special } from "./special_cells.js"

const [WIDTH, HEIGHT] = [160, 12] // pixels

export class ScaleKey {
  constructor() {
    this.root = element("div", { class: "dl-net-scale" })
  }

  // `marks` are [place 0 to 1, text]; `others` are [kind, text] of what has no place.
  show(title, table, marks, others, theme) {
    const bar = element("canvas", { "aria-hidden": "true" })
    const context = fit(bar, WIDTH, HEIGHT)
    for (let x = 0; x < WIDTH; x++) {
      context.fillStyle = css(table[Math.floor((x / WIDTH) * table.length)])
      context.fillRect(x, 0, 1, HEIGHT)
    }
    const texts = marks.map(([place, text]) => element("span", { style: `left: ${100 * place}%` }, text))
    const scale = element("span", { class: "dl-net-bar" }, bar, ...texts)
    const swatches = others.map(([kind, text]) => element("span", { class: "dl-named" }, swatch(kind, theme), text))
    this.root.replaceChildren(element("span", {}, title), scale, ...swatches)
  }
}

function swatch(kind, theme) {
  const canvas = element("canvas", { class: "dl-swatch", "aria-hidden": "true" })
  special(fit(canvas, 20, 14), kind, { x: 0, y: 0, width: 20, height: 14 }, theme)
  return canvas
}
