// How the parts of a close-up are drawn: arrows with a dash and a tip for each kind, points, ticks and the scale bar.
import { clipLine } from "../../core/clip.js"
import { roundBelow, roundTicks } from "../../core/round_ticks.js"
import { fit } from "../canvas.js"

const SHORTEST = 10 // pixels: a shorter arrow is a dot
const [TIP, HALO] = [9, 2] // pixels; a halo is so much wider than its line
const DASHES = { solid: [], dashed: [6, 4], dotted: [2, 3], dashDotted: [8, 3, 2, 3], fine: [1, 3] }
const BREAK = 14 // pixels before the edge, where an arrow that leaves is broken

// An arrow in pixels within an area. `style` has colour, halo, width, dash and tip. What is drawn of it is returned, as
// [tail, tip]; null if nothing is.
export function drawArrow(context, area, tail, tip, style) {
  const seen = clipLine(area, tail, tip)
  const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1])
  if (!seen || !length) return null
  if (length < SHORTEST) dot(context, tip, 0.5 * style.width + 2, style)
  else along(context, seen, (length) => (seen.cut ? drawBroken(context, length, style) : drawWhole(context, length, style)))
  return [seen.from, seen.to]
}

// Draws in coordinates where the arrow begins at the origin and points along x.
function along(context, { from: [x, y], to }, draw) {
  context.save()
  context.translate(x, y)
  context.rotate(Math.atan2(to[1] - y, to[0] - x))
  Object.assign(context, { lineCap: "butt", lineJoin: "round" })
  draw(Math.hypot(to[0] - x, to[1] - y))
  context.restore()
}

function drawWhole(context, length, style) {
  const size = Math.min(TIP + 1.5 * style.width, 0.7 * length)
  const end = style.tip === "open" || style.tip === "bar" ? length : length - 0.8 * size
  const outline = TIPS[style.tip](length, size)
  line(context, [[0, 0], [end, 0]], style.halo, style.width + HALO)
  if (outline.filled) fill(context, outline.filled, style)
  line(context, [[0, 0], [end, 0]], style.colour, style.width, DASHES[style.dash])
  if (outline.open) line(context, outline.open, style.colour, style.width)
}

const TIPS = {
  filled: (end, size) => ({ filled: [[end - size, -0.45 * size], [end, 0], [end - size, 0.45 * size]] }),
  diamond: (end, size) => ({ filled: [[end - size, 0], [end - 0.5 * size, -0.45 * size], [end, 0], [end - 0.5 * size, 0.45 * size]] }),
  open: (end, size) => ({ open: [[end - 0.8 * size, -0.5 * size], [end, 0], [end - 0.8 * size, 0.5 * size]] }),
  bar: (end, size) => ({ open: [[end, -0.5 * size], [end, 0.5 * size]] }),
}

// Up to the edge, with two strokes across it where it is broken.
function drawBroken(context, length, style) {
  const at = Math.max(length - BREAK, 0)
  const strokes = [at, at + 5].map((x) => [[x - 2, 6], [x + 2, -6]])
  line(context, [[0, 0], [length, 0]], style.halo, style.width + HALO)
  line(context, [[0, 0], [at, 0]], style.colour, style.width, DASHES[style.dash])
  line(context, [[at + 5, 0], [length, 0]], style.colour, style.width, DASHES[style.dash])
  for (const stroke of strokes) line(context, stroke, style.halo, 2 + HALO)
  for (const stroke of strokes) line(context, stroke, style.colour, 2)
}

export function line(context, points, colour, width, dash = []) {
  context.beginPath()
  points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)))
  Object.assign(context, { strokeStyle: colour, lineWidth: width })
  context.setLineDash(dash)
  context.stroke()
}

// Without a halo: it would eat the tip of the move, where a part of it often ends.
function fill(context, corners, { colour }) {
  context.beginPath()
  for (const [x, y] of corners) context.lineTo(x, y)
  context.fillStyle = colour
  context.fill()
}

export function dot(context, [x, y], radius, { colour, halo }) {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.setLineDash([])
  Object.assign(context, { strokeStyle: halo, lineWidth: HALO, fillStyle: colour })
  context.stroke()
  context.fill()
}

// Text with an edge that keeps it readable on lines.
export function label(context, text, x, y, theme, align = "left") {
  Object.assign(context, { textAlign: align, textBaseline: "middle", lineJoin: "round", lineWidth: 3 })
  context.setLineDash([])
  context.strokeStyle = theme.background
  context.strokeText(text, x, y)
  context.fillStyle = theme.muted
  context.fillText(text, x, y)
}

// Two or three numbers along the lower and the left edge.
export function drawTicks(context, frame, theme) {
  const { area, ranges, toPixel } = frame
  const bottom = area.y + area.height
  const across = roundTicks(...ranges[0])
  across.values.forEach((value, i) => {
    const [x] = toPixel(value, 0)
    if (x < area.x + 56 || x > area.x + area.width - 24) return
    line(context, [[x, bottom], [x, bottom - 5]], theme.muted, 1)
    label(context, across.texts[i], x, bottom - 13, theme, "center")
  })
  const up = roundTicks(...ranges[1])
  up.values.forEach((value, i) => {
    const [, y] = toPixel(0, value)
    if (y < area.y + 10 || y > bottom - 24) return
    line(context, [[area.x, y], [area.x + 5, y]], theme.muted, 1)
    label(context, up.texts[i], area.x + 8, y, theme)
  })
}

// A bar of a round length in theta, above the lower right corner.
export function drawScaleBar(context, { area, unit }, theme, written) {
  const length = roundBelow(0.22 * area.width * unit)
  const [right, y] = [area.x + area.width - 12, area.y + area.height - 28]
  const left = right - length / unit
  const bar = [[left, y - 4], [left, y], [right, y], [right, y - 4]]
  line(context, bar, theme.background, 5)
  line(context, bar, theme.text, 2)
  label(context, written(length), right, y - 12, theme, "right")
}

export const SAMPLE = [32, 16] // pixels, as in close_up.css

// An arrow for the legend.
export function arrowSample(canvas, style) {
  const [width, height] = SAMPLE
  drawArrow(fit(canvas, width, height), { x: 0, y: 0, width, height }, [1, height / 2], [width - 2, height / 2], { ...style, halo: "transparent" })
}
