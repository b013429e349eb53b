// One line under the map: which shade is which loss, and what its marks are.
import { shades } from "../../core/level_pixels.js"
import { logTicks } from "../../core/log_ticks.js"
import { short } from "../../core/format.js"
import { fit } from "../canvas.js"
import { element } from "../dom.js"
import { ring } from "../markers.js"
import { ScaleKey } from "../network/scale_key.js"
import { LEVELS } from "./surface_picture.js"

const [SIDE, MOST] = [22, 4] // pixels of the mark, and numbers beside the scale

export class SurfaceKey {
  constructor() {
    this.scale = new ScaleKey()
    this.root = element("div", { class: "dl-key" })
  }

  show({ words, low, high, arrays }, theme) {
    const holes = arrays.heights.some(Number.isNaN) ? [["hole", words.notFiniteKey]] : []
    const marks = logTicks(low, high, MOST).powers.map((power) => [(power - low) / (high - low), short(10 ** power, words)])
    this.scale.show(words.lossScale, shades(theme.terrain, LEVELS + 1), marks, holes, theme)
    const mark = element("canvas", { class: "dl-mark", "aria-hidden": "true" })
    ring(fit(mark, SIDE, SIDE), SIDE / 2, SIDE / 2, 8, theme.text, theme.background)
    this.root.replaceChildren(this.scale.root, element("span", {}, mark, words.planeStart))
  }
}
