// Strips over the steps: for each contender a row for each layer, the first at the bottom, whose colour is a number.
import { cellEdges } from "../../core/frames.js"
import { colourAt, css } from "../../core/colour_scale.js"
import { short } from "../../core/format.js"
import { ticks } from "../../core/ticks.js"
import { fit, measure } from "../canvas.js"
import { element } from "../dom.js"
import { marker } from "../markers.js"
import { verticalLine } from "./clock_line.js"
import { special } from "./special_cells.js"

const [LEFT, RIGHT, BOTTOM] = [36, 16, 36] // pixels
const [TITLE, GAP] = [20, 8]
const [TALLEST, LEAST_LABEL] = [32, 12] // pixels of a row, and of a row whose name has room
const [TEXT, SMALL] = [14, 12]

export class Strips {
  // `read` is what a number says in words, `tip` shows it.
  constructor(tip, read) {
    Object.assign(this, { read })
    this.under = element("canvas", { "aria-hidden": "true" })
    this.canvas = element("canvas", { role: "img", class: "dl-ink" })
    this.whole = document.createElement("canvas") // all cells, kept beside the page: a frame shows a part of them
    this.root = element("div", { class: "dl-panel" }, this.under, this.canvas)
    tip.over(this.canvas, (x, y) => this.tell(x, y))
  }

  // `values` has a number for each contender, frame and row; `names` are those of the rows; `place` says where on the
  // scale of colours a number is.
  layOut(message, theme, font, { values, names, place, table }) {
    const size = measure(this.root)
    this.context = null
    if (!size) return
    const { contenders, steps } = message
    const room = (size[1] - BOTTOM) / contenders.length - TITLE - GAP
    const row = Math.max(Math.min(Math.floor(room / names.length), TALLEST), 1)
    const each = TITLE + GAP + row * names.length
    const across = size[0] - LEFT - RIGHT
    const areas = contenders.map((_, i) => ({ x: LEFT, y: i * each + TITLE, width: across, height: row * names.length }))
    Object.assign(this, { message, theme, size, values, names, areas, context: fit(this.canvas, ...size) })
    this.edges = cellEdges(message.frames).map((step) => Math.round(LEFT + (step / steps) * across))
    this.drawCells(place, table)
    this.drawFrame(font, fit(this.under, ...size), row)
  }

  at(contender, frame, row) {
    const { values, names, message } = this
    return values[(contender * message.frames.length + frame) * names.length + row]
  }

  drawCells(place, table) {
    const context = fit(this.whole, ...this.size)
    this.areas.forEach((area, i) => {
      const high = area.height / this.names.length
      for (let frame = 0; frame + 1 < this.edges.length; frame++) {
        const [left, right] = [this.edges[frame], this.edges[frame + 1]]
        for (let row = 0; row < this.names.length; row++) {
          const found = place(this.at(i, frame, row))
          const cell = { x: left, y: area.y + area.height - (row + 1) * high, width: right - left, height: high }
          if (typeof found === "string") special(context, found, cell, this.theme)
          else {
            context.fillStyle = css(colourAt(table, found))
            context.fillRect(cell.x, cell.y, cell.width, cell.height)
          }
        }
      }
    })
  }

  drawFrame(font, context, row) {
    const { message, theme, names, areas, size } = this
    const { contenders, steps, words } = message
    Object.assign(context, { fillStyle: theme.text, textBaseline: "middle", strokeStyle: theme.muted, lineWidth: 1 })
    areas.forEach((area, i) => {
      context.font = `${TEXT}px ${font}`
      Object.assign(context, { textAlign: "left", fillStyle: theme.text })
      context.fillText(contenders[i].name, area.x + 16, area.y - TITLE / 2 - 1, area.width - 16)
      marker(context, area.x + 6, area.y - TITLE / 2 - 1, theme.looks[i], 4.5)
      context.strokeStyle = theme.muted
      context.lineWidth = 1
      context.strokeRect(area.x - 0.5, area.y - 0.5, area.width + 1, area.height + 1)
      Object.assign(context, { font: `${SMALL}px ${font}`, textAlign: "right", fillStyle: theme.muted })
      const every = row >= LEAST_LABEL ? 1 : Math.max(names.length - 1, 1) // else the first and the last
      names.forEach((name, k) => k % every === 0 && context.fillText(name, area.x - 5, area.y + area.height - (k + 0.5) * row))
    })
    const bottom = areas.at(-1).y + areas.at(-1).height
    Object.assign(context, { textAlign: "center", textBaseline: "top" })
    for (const step of ticks(0, steps, 5)) context.fillText(short(step, words), LEFT + (step / steps) * areas[0].width, bottom + 4)
    context.fillText(words.clocks.steps.axis, size[0] / 2, bottom + 18)
  }

  draw({ time }) {
    const { context, size, areas, theme, message } = this
    if (!context) return
    context.clearRect(0, 0, ...size)
    const x = LEFT + (time / message.steps) * areas[0].width
    const ratio = this.whole.width / size[0]
    const pixels = Math.ceil(x * ratio)
    context.drawImage(this.whole, 0, 0, pixels, this.whole.height, 0, 0, pixels / ratio, size[1])
    for (const area of areas) verticalLine(context, x, area, theme.text)
  }

  // What is at a place of the canvas.
  tell(x, y) {
    if (!this.context) return null
    const { areas, edges, names, message } = this
    const contender = areas.findIndex((area) => y >= area.y && y < area.y + area.height)
    const frame = edges.findIndex((edge, k) => x >= edge && x < edges[k + 1])
    if (contender < 0 || frame < 0) return null
    const area = areas[contender]
    const row = Math.floor(((area.y + area.height - y) / area.height) * names.length)
    return { layer: names[row], step: message.frames[frame], value: this.read(this.at(contender, frame, row)) }
  }

  // The numbers of a contender at a frame, from the input on.
  row(contender, frame) {
    return this.names.map((_, k) => this.at(contender, frame, k))
  }
}
