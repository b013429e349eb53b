// Both axes of a picture, with lines, ticks, numbers and titles where Plotly puts them.
import { widthOf, write } from "./marked_text.js"

const [LINE, TICK] = [1, 4] // pixels
const [PAD, DEPTH, TITLE, GRID] = [0.2, 1.357, 1.2, "1f"] // of the size of text; and how opaque the grid is
const [BELOW, BESIDE, NEXT] = [0.67, 0.32, 1.3] // of the size of a title: from its edge to its line, and to the next line
const ROOM = 4 // pixels between two numbers
const [DROP, RISE] = [0.38, 0.76] // of the size of a title: what may be below its line, such as a subscript, and above

// `frame` is of the picture, which has so many pixels below it. Each axis has `values`, `texts`, a `title` with its `standoff`, and perhaps a `grid`.
export function drawBothAxes(context, frame, below, theme, font, size, across, up) {
  const { area } = frame
  const [bottom, right] = [area.y + area.height, area.x + area.width]
  if (up.grid) strokeAll(context, theme.text + GRID, up.values.map((value) => [[area.x, crisp(frame.toPixel(0, value)[1])], [right, crisp(frame.toPixel(0, value)[1])]]))
  const edges = [[[area.x - LINE, bottom + 0.5], [right, bottom + 0.5]], [[area.x - 0.5, area.y], [area.x - 0.5, bottom]]]
  const downwards = across.values.map((value) => crisp(frame.toPixel(value, 0)[0])).map((x) => [[x, bottom + LINE], [x, bottom + LINE + TICK]])
  const beside = up.values.map((value) => crisp(frame.toPixel(0, value)[1])).map((y) => [[area.x - LINE, y], [area.x - LINE - TICK, y]])
  strokeAll(context, theme.muted, [...edges, ...downwards, ...beside])
  context.fillStyle = theme.muted
  const gap = LINE + TICK + PAD * size
  const every = stride(context, across, frame, size, font)
  across.values.forEach((value, i) => i % every || write(context, across.texts[i], frame.toPixel(value, 0)[0], bottom + gap + size, 0.5, size, font))
  up.values.forEach((value, i) => write(context, up.texts[i], area.x - gap, frame.toPixel(0, value)[1] + 0.35 * size, 1, size, font))
  const large = Math.round(TITLE * size)
  const line = Math.min(gap + DEPTH * size + across.standoff + BELOW * large, below - DROP * large) // fonts differ in height
  write(context, across.title, area.x + area.width / 2, bottom + line, 0.5, large, font)
  const widest = Math.max(0, ...up.texts.map((text) => widthOf(context, text, size, font)))
  writeUpwards(context, up.title, Math.max(area.x - gap - widest - up.standoff - BESIDE * large, RISE * large), area.y + area.height / 2, large, font)
}

// Lines are a pixel wide, and lie on one.
function crisp(at) {
  return Math.floor(at) + 0.5
}

function strokeAll(context, colour, lines) {
  context.setLineDash([])
  context.beginPath()
  for (const [from, to] of lines) {
    context.moveTo(...from)
    context.lineTo(...to)
  }
  Object.assign(context, { lineWidth: LINE, strokeStyle: colour })
  context.stroke()
}

// Where numbers would touch each other, every second has to do, or every third.
function stride(context, { values, texts }, frame, size, font) {
  if (values.length < 2) return 1
  const apart = frame.toPixel(values[1], 0)[0] - frame.toPixel(values[0], 0)[0]
  return Math.ceil((Math.max(...texts.map((text) => widthOf(context, text, size, font))) + ROOM) / apart)
}

// From below to above; of several lines the last one is at x.
function writeUpwards(context, title, x, y, size, font) {
  const lines = title.split("<br>")
  lines.forEach((line, i) => {
    context.save()
    context.translate(x - (lines.length - 1 - i) * NEXT * size, y)
    context.rotate(-Math.PI / 2)
    write(context, line, 0, 0, 0.5, size, font)
    context.restore()
  })
}
