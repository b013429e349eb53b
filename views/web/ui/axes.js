// The axes of a small picture on a canvas: where numbers change with each move Plotly would be too slow.
import { short } from "../core/format.js"

const TICK = 4 // pixels

// `across` and `up` are [value, text] pairs; a text of an axis stands at its middle.
export function drawAxes(context, frame, theme, font, { across, up, titles, size }) {
  const { x, y, width, height } = frame.area
  Object.assign(context, { fillStyle: theme.muted, strokeStyle: theme.muted, lineWidth: 1, font: `${size}px ${font}` })
  context.setLineDash([])
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x, y + height)
  context.lineTo(x + width, y + height)
  for (const [value] of across) {
    const [at] = frame.toPixel(value, 0)
    context.moveTo(at, y + height)
    context.lineTo(at, y + height + TICK)
  }
  for (const [value] of up) {
    const [, at] = frame.toPixel(0, value)
    context.moveTo(x - TICK, at)
    context.lineTo(x, at)
  }
  context.stroke()
  Object.assign(context, { textAlign: "center", textBaseline: "top" })
  for (const [value, text] of across) context.fillText(text, frame.toPixel(value, 0)[0], y + height + TICK + 2)
  context.fillText(titles[0], x + width / 2, y + height + TICK + size + 4)
  Object.assign(context, { textAlign: "right", textBaseline: "middle" })
  for (const [value, text] of up) context.fillText(text, x - TICK - 3, frame.toPixel(0, value)[1])
  Object.assign(context, { textAlign: "left", textBaseline: "bottom" })
  context.fillText(titles[1], x, y - 4)
}

// Ticks as axes show them.
export function labelled(values, words) {
  return values.map((value) => [value, short(value, words)])
}
