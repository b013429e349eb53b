// The small map of a formula: levels as bands of colour, with holes where the loss is not defined.
import { HOLE, levelPixels, rgb, shades } from "../../core/level_pixels.js"
import { element } from "../dom.js"

const LEVELS = 12

export class SmallMap {
  constructor() {
    this.canvas = element("canvas", { role: "img" })
    this.root = element("div", { class: "dl-formula-map" }, this.canvas)
  }

  // Width over height of what there is room for.
  get shape() {
    const { clientWidth, clientHeight } = this.root
    return clientWidth && clientHeight ? clientWidth / clientHeight : 2
  }

  // Returns whether nothing could be drawn.
  draw(levels, columns, theme, name) {
    const { canvas } = this
    Object.assign(canvas, { width: columns, height: levels.length / columns })
    canvas.setAttribute("aria-label", name)
    const pixels = levelPixels(levels, columns, shades(theme.terrain, LEVELS), rgb(theme.contour))
    canvas.getContext("2d").putImageData(new ImageData(pixels, columns), 0, 0)
    return levels.every((level) => level === HOLE)
  }

  // A formula that is none has no map: the one before stays, faintly.
  fade(faint) {
    this.root.classList.toggle("dl-old", faint)
  }
}
