// What a close-up shows beside the arrows: contours, the path so far, the model's level sets, a search's points, rates.
import { clipLine, clippedPath } from "../../core/clip.js"
import { conic } from "../../core/conic.js"
import { short } from "../../core/format.js"
import { insideBox } from "../../core/frame2d.js"
import { acceptedLook } from "../../core/step_arrows.js"
import { DASHES } from "../canvas.js"
import { cross, ring } from "../markers.js"
import { dot, label, line } from "./ink.js"

const BETWEEN = [1, 2 / 3, 1 / 3] // the level sets, as multiples of the one through theta
const [LINE, GAP] = [14, 4] // pixels that a loss needs
const [PLATE, BOX] = [56, 40] // pixels

// The lines of a patch as a path in pixels from its middle; `unit` is the theta of one pixel.
export function contourPath({ lines }, unit) {
  const path = new Path2D()
  for (const points of lines) {
    for (let i = 0; i < points.length; i += 2) {
      if (i) path.lineTo(points[i] / unit, -points[i + 1] / unit)
      else path.moveTo(points[i] / unit, -points[i + 1] / unit)
    }
  }
  return path
}

export function drawContours(context, path, [x, y], theme) {
  context.save()
  context.translate(x, y)
  context.setLineDash([])
  Object.assign(context, { strokeStyle: theme.contour, lineWidth: 1 })
  context.stroke(path)
  context.restore()
}

// The path up to where a step began, and on to where the contender is now.
export function drawTrail(context, frame, theta, step, now, [colour, dash]) {
  context.beginPath()
  const [begin, goOn] = [(x, y) => context.moveTo(x, y), (x, y) => context.lineTo(x, y)]
  clippedPath(frame.area, theta, 0, step, frame.toPixel, begin, goOn)
  const last = clipLine(frame.area, frame.toPixel(theta[2 * step], theta[2 * step + 1]), frame.toPixel(...now))
  if (last) {
    begin(...last.from)
    goOn(...last.to)
  }
  Object.assign(context, { strokeStyle: colour, lineWidth: 2, lineJoin: "round", lineCap: "butt" })
  context.setLineDash(DASHES[dash])
  context.stroke()
}

// The level sets of the model of a step that began at `from`; what kind of model it is, or null.
export function drawModel(context, frame, { model, middle }, step, from, style, theme) {
  const away = [middle[2 * step], middle[2 * step + 1]]
  const found = conic(model.subarray(4 * step, 4 * step + 4), away)
  if (!found) return null
  const centre = [from[0] + away[0], from[1] + away[1]]
  context.beginPath()
  for (const share of found.lines.length ? BETWEEN : []) {
    const toPixel = (x, y) => frame.toPixel(centre[0] + share * x, centre[1] + share * y)
    for (const points of found.lines) {
      clippedPath(frame.area, points, 0, points.length / 2 - 1, toPixel, (x, y) => context.moveTo(x, y), (x, y) => context.lineTo(x, y))
    }
  }
  Object.assign(context, { strokeStyle: style.colour, lineWidth: 1.25 })
  context.setLineDash([5, 3])
  context.stroke()
  if (found.lines.length) (found.kind === "bowl" ? ring : cross)(context, ...frame.toPixel(...centre), 5, style.colour, theme.background)
  return found.kind
}

// The lengths that a line search tried, with their losses; the one it took has a ring.
export function drawLooks(context, frame, { looks, direction, move }, from, theme, words) {
  const lengths = []
  for (let k = 0; k < looks.length && Number.isFinite(looks[k]); k += 2) lengths.push(looks[k])
  const points = lengths.map((length) => frame.toPixel(from[0] + length * direction[0], from[1] + length * direction[1]))
  const farthest = points[lengths.indexOf(Math.max(...lengths))]
  const seen = farthest && clipLine(frame.area, frame.toPixel(...from), farthest)
  if (seen) line(context, [seen.from, seen.to], theme.muted, 1, [2, 3])
  const taken = acceptedLook(lengths, direction, move)
  points.forEach((point, k) => {
    if (!clipLine(frame.area, point, point)) return
    dot(context, point, 3, { colour: theme.text, halo: theme.background })
    if (k === taken) ring(context, ...point, 7, theme.text, theme.background)
  })
  writeLosses(context, frame.area, [taken, ...lengths.keys()].filter((k) => k >= 0).map((k) => [points[k], short(looks[2 * k + 1], words)]), theme)
}

// Each below its point, where there is room for it; what comes first has the first choice.
function writeLosses(context, area, losses, theme) {
  const taken = []
  for (const [[x, y], text] of losses) {
    const place = { left: x + 8, right: x + 8 + context.measureText(text).width, y: y + 14 }
    if (!insideBox(area, place.left, place.y) || !insideBox(area, place.right, place.y)) continue
    if (taken.some((other) => Math.abs(other.y - place.y) < LINE && other.left < place.right + GAP && place.left < other.right + GAP)) continue
    taken.push(place)
    label(context, text, place.left, place.y, theme)
  }
}

// The effective rates of a step as a box, and of the one before dashed, both to the same scale.
export function drawRates(context, { area }, rates, step, colour, theme) {
  const [x, y] = [area.x + area.width - PLATE - 8, area.y + 8]
  const boxes = [step - 1, step].map((at) => [rates[2 * at], rates[2 * at + 1]])
  const shown = boxes.filter(([a, b]) => a > 0 && b > 0 && Number.isFinite(a + b))
  if (!shown.includes(boxes[1])) return
  const unit = Math.max(...shown.flat()) / BOX
  Object.assign(context, { fillStyle: theme.background, strokeStyle: theme.contour, lineWidth: 1 })
  context.setLineDash([])
  context.fillRect(x, y, PLATE, PLATE)
  context.strokeRect(x, y, PLATE, PLATE)
  for (const [a, b] of shown) {
    const before = a !== boxes[1][0] || b !== boxes[1][1]
    const [width, height] = [Math.max(a / unit, 1), Math.max(b / unit, 1)]
    Object.assign(context, { strokeStyle: before ? theme.muted : colour, lineWidth: before ? 1 : 2 })
    context.setLineDash(before ? [3, 3] : [])
    context.strokeRect(x + (PLATE - width) / 2, y + (PLATE - height) / 2, width, height)
  }
}
