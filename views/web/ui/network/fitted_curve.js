// The curve that one network fits to the points.
import { clipped } from "../../core/frame2d.js"
import { hatch } from "../basin_pixels.js"

const [LINE, HALO] = [2.5, 5] // pixels

export class FittedCurve {
  constructor(context, frame, message, contender, theme, size) {
    const { fits, fitX } = message.arrays
    const from = contender * message.frames.length
    Object.assign(this, { context, frame, theme, size, x: fitX, colour: theme.looks[contender][0] })
    this.frames = (k) => fits.subarray((from + k) * fitX.length, (from + k + 1) * fitX.length)
  }

  draw({ before, after, part }) {
    const { context, frame, theme } = this
    const [from, to] = [this.frames(before), this.frames(after)]
    context.clearRect(0, 0, ...this.size)
    let finite = false
    clipped(context, frame.area, () => (finite = this.lay(from, to, part)))
    if (!finite) hatch(context, frame.area, [theme.background, `${theme.muted}66`])
  }

  // Draws what is finite of the curve between two frames; returns whether anything is.
  lay(from, to, part) {
    const { context, frame, theme, x, colour } = this
    const far = 4 * frame.area.height
    let [drawing, finite] = [false, false]
    context.beginPath()
    for (let i = 0; i < x.length; i++) {
      const value = Number.isFinite(to[i]) ? from[i] + part * (to[i] - from[i]) : from[i]
      if (!Number.isFinite(value)) {
        drawing = false
        continue
      }
      const [across, down] = frame.toPixel(x[i], value)
      const near = Math.min(Math.max(down, -far), far)
      if (drawing) context.lineTo(across, near)
      else context.moveTo(across, near)
      drawing = finite = true
    }
    Object.assign(context, { lineJoin: "round", lineCap: "round" })
    for (const [width, paint] of [[HALO, theme.background], [LINE, colour]]) {
      Object.assign(context, { lineWidth: width, strokeStyle: paint })
      context.stroke()
    }
    return finite
  }
}
