// The decision region of one network: the colours of the classes, and the line on which it is undecided.
import { clipped } from "../../core/frame2d.js"
import { halfLine } from "../../core/half_line.js"
import { between, fillPixels, percentInside, regionTable } from "../../core/region_values.js"
import { hatch } from "../basin_pixels.js"

const [LINE, HALO] = [2, 4] // pixels

export class Region {
  constructor(context, frame, message, contender, theme, size) {
    Object.assign(this, { context, frame, theme, size })
    const side = (this.side = message.grid)
    const { regions } = message.arrays
    const cells = side * side
    this.frames = (k) => regions.subarray((contender * message.frames.length + k) * cells, (contender * message.frames.length + k + 1) * cells)
    this.values = new Float32Array(cells)
    this.image = new ImageData(side, side)
    this.pixels = new Uint32Array(this.image.data.buffer)
    this.table = regionTable(theme.regions)
    this.small = Object.assign(document.createElement("canvas"), { width: side, height: side })
    this.ink = this.small.getContext("2d")
  }

  get inside() {
    return percentInside(this.values)
  }

  draw({ before, after, part }) {
    const { context, frame, values, side, theme } = this
    between(this.frames(before), this.frames(after), part, values)
    const holes = fillPixels(this.pixels, values, side, this.table)
    this.ink.putImageData(this.image, 0, 0)
    context.clearRect(0, 0, ...this.size)
    if (holes) hatch(context, frame.area, [theme.background, `${theme.muted}66`])
    // A pixel stands for the point in its middle: half of those at the edges lie outside.
    const { x, y, width, height } = frame.area
    const [across, up] = [width / (side - 1), height / (side - 1)]
    clipped(context, frame.area, () => {
      context.drawImage(this.small, x - across / 2, y - up / 2, width + across, height + up)
      this.drawLine(x, y + height, across, up)
    })
  }

  drawLine(left, bottom, across, up) {
    const { context, theme } = this
    context.beginPath()
    halfLine(this.values, this.side, (x0, y0, x1, y1) => {
      context.moveTo(left + x0 * across, bottom - y0 * up)
      context.lineTo(left + x1 * across, bottom - y1 * up)
    })
    context.lineCap = "round"
    for (const [width, colour] of [[HALO, theme.background], [LINE, theme.text]]) {
      Object.assign(context, { lineWidth: width, strokeStyle: colour })
      context.stroke()
    }
  }
}
