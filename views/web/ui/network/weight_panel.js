// The weights of one contender: each layer as a small picture, a row for each input and a column for each unit.
import { scaleColours } from "../../core/colour_scale.js"
import { fill, short } from "../../core/format.js"
import { bytePixels, cellSize, placed, spans, weightOf } from "../../core/weight_matrices.js"
import { fit, measure } from "../canvas.js"
import { choice, element } from "../dom.js"
import { ScaleKey } from "./scale_key.js"
import { special } from "./special_cells.js"

const [ABOVE, GAP, LARGEST] = [20, 14, 18] // pixels: a title, between pictures, a cell
const TEXT = 12

export class WeightPanel {
  constructor(words, tip, choose) {
    Object.assign(this, { choose, words })
    this.list = element("div")
    this.key = new ScaleKey()
    this.canvas = element("canvas", { role: "img", class: "dl-ink" })
    this.panel = element("div", { class: "dl-panel" }, this.canvas)
    this.root = element("div", { class: "dl-net-strips" }, element("div", { class: "dl-net-whose" }, this.list, this.key.root), this.panel)
    tip.over(this.canvas, (x, y) => this.tell(x, y))
  }

  layOut(message, theme, font, chosen) {
    const { words, layers, arrays, contenders } = message
    Object.assign(this, { message, theme, font, chosen, frame: null })
    this.offer(contenders, chosen)
    this.spans = spans(layers)
    this.scales = arrays.weightScale.subarray(chosen * layers.length, (chosen + 1) * layers.length)
    this.most = Math.max(...this.scales.filter(Number.isFinite), 0)
    const table = scaleColours(theme.signed)
    this.pixels = layers.map((_, k) => bytePixels(table, this.scales[k], this.most))
    this.small = layers.map(({ shape: [inputs, units] }) => Object.assign(document.createElement("canvas"), { width: units, height: inputs }))
    const marks = [[0, short(-this.most, words)], [0.5, "0"], [1, short(this.most, words)]]
    this.key.show("", table, marks, [], theme)
    const size = measure(this.panel)
    this.context = null
    if (!size) return
    const shapes = layers.map(({ shape }) => shape)
    this.cell = cellSize(shapes, size[0] - 2, size[1] - 1, ABOVE, GAP, LARGEST)
    const { places } = placed(shapes, size[0] - 2, this.cell, ABOVE, GAP)
    for (const place of places) place.x += 1 // their frames are on the canvas, too
    Object.assign(this, { size, places, context: fit(this.canvas, ...size) })
  }

  // The list stays as it is while it shows the same: it may be open.
  offer(contenders, chosen) {
    const key = contenders.map(({ name }) => name).join("\n")
    if (this.list.dataset.key !== key) {
      this.list.dataset.key = key
      const options = contenders.map(({ name }, i) => [i, name])
      this.list.replaceChildren(choice(this.words.weightsOf, options, chosen, (value) => this.choose(Number(value))))
    }
    this.list.querySelector("select").value = chosen
  }

  // The last stored weights at or before the moment.
  draw({ before }) {
    if (!this.context) return
    const { weightFrames } = this.message
    const stored = weightFrames.findLastIndex((frame) => frame <= before)
    if (stored === this.frame) return
    this.frame = stored
    const { context, size, message, theme, font } = this
    context.clearRect(0, 0, ...size)
    message.layers.forEach((layer, k) => this.drawLayer(layer, k))
    Object.assign(context, { fillStyle: theme.muted, font: `${TEXT}px ${font}`, textAlign: "left", textBaseline: "bottom" })
    message.layers.forEach(({ name, shape: [inputs, outputs] }, k) => {
      context.fillText(fill(message.words.layerShape, { layer: name, inputs, outputs }), this.places[k].x, this.places[k].y - 4)
    })
  }

  // The bytes of a layer at the frame that is shown.
  bytes(layer) {
    const { message, chosen, spans: all, frame } = this
    const { arrays, weightFrames } = message
    const row = (chosen * weightFrames.length + frame) * all.at(-1).end
    return arrays.weights.subarray(row + all[layer].start, row + all[layer].end)
  }

  drawLayer({ shape: [inputs, units] }, k) {
    const { context, places, cell, theme } = this
    const { x, y } = places[k]
    const box = { x, y, width: units * cell, height: inputs * cell }
    if (Number.isFinite(this.scales[k])) this.paint(k, units, box)
    else special(context, "hole", box, theme)
    context.setLineDash([])
    Object.assign(context, { strokeStyle: theme.muted, lineWidth: 1 }).strokeRect(x - 0.5, y - 0.5, units * cell + 1, inputs * cell + 1)
  }

  // A pixel for each weight, enlarged.
  paint(k, units, { x, y, width, height }) {
    const image = new ImageData(units, height / this.cell)
    const pixels = new Uint32Array(image.data.buffer)
    const table = this.pixels[k]
    this.bytes(k).forEach((byte, at) => (pixels[at] = table[byte & 0xff]))
    this.small[k].getContext("2d").putImageData(image, 0, 0)
    this.context.imageSmoothingEnabled = false
    this.context.drawImage(this.small[k], x, y, width, height)
  }

  // What is at a place of the canvas.
  tell(x, y) {
    if (!this.context) return null
    const { layers, words } = this.message
    for (const [k, { name, shape: [inputs, units] }] of layers.entries()) {
      const column = Math.floor((x - this.places[k].x) / this.cell)
      const row = Math.floor((y - this.places[k].y) / this.cell)
      if (column < 0 || row < 0 || column >= units || row >= inputs) continue
      const value = short(weightOf(this.bytes(k)[row * units + column], this.scales[k]), words)
      return fill(words.weightTip, { layer: name, input: row + 1, output: column + 1, value })
    }
    return null
  }

  say({ before }) {
    if (!this.context) return
    const { message, chosen, most } = this
    const { words, contenders, weightFrames, frames } = message
    const step = frames[weightFrames.findLast((frame) => frame <= before)]
    const values = { name: contenders[chosen].name, step, largest: short(most, words) }
    this.canvas.setAttribute("aria-label", fill(words.weightsPicture, values))
  }
}
