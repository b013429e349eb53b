// Draws a step on a close-up, from what is below to what is on top.
import { insideBox } from "../../core/frame2d.js"
import { marks } from "../../core/marks.js"
import { marker, ring } from "../markers.js"
import { drawMark } from "../marks.js"
import { arrowStyle, moveStyle, noiseless, noiselessStyle } from "./entries.js"
import { drawArrow, line } from "./ink.js"
import { drawLooks, drawModel, drawRates, drawTrail } from "./layers.js"

const FAINT = 0.22 // of what is not lit

// The arrows in pixels are returned, each [tail, tip] or null.
export function drawStep(view) {
  const { context, frame, race, inside, contender, theme, moment } = view
  const { arrays } = inside
  const { step, from, now } = moment
  const look = theme.looks[contender]
  const style = (kind) => arrowStyle(inside, kind, race, theme)
  drawTrail(context, frame, arrays.theta, step, now, look)
  for (const { kind, theta } of marks(race)) {
    const at = frame.toPixel(...theta)
    if (insideBox(frame.area, ...at)) drawMark(context, kind, ...at, theme)
  }
  if (arrays.model) view.modelKind = drawModel(context, frame, arrays, step, from, style("curvature"), theme)
  const pixels = view.arrows ? drawArrows(view, frame.toPixel(...from), style, moveStyle(look)) : null
  if (arrays.looks && view.arrows) {
    const columns = inside.shapes.looks[1]
    const searched = { looks: arrays.looks.subarray(columns * step, columns * (step + 1)), direction: [...arrays.direction.subarray(2 * step, 2 * step + 2)] }
    drawLooks(context, frame, { ...searched, move: view.arrows.at(-1)[1] }, from, theme, view.words)
  }
  marker(context, ...frame.toPixel(...now), look)
  if (view.rated) drawRates(context, frame, arrays.effective_rate, step, style("rates").colour, theme)
  return pixels
}

// The move below, and on it what adds up to it.
function drawArrows(view, [x, y], style, bold) {
  const { context, frame, inside, theme, moment } = view
  const { area, unit } = frame
  const toPixel = ([dx, dy]) => [x + dx / unit, y - dy / unit]
  const draw = (symbols, tail, tip, look) => {
    context.globalAlpha = view.isLit(symbols) ? 1 : FAINT
    const drawn = drawArrow(context, area, toPixel(tail), toPixel(tip), look)
    context.globalAlpha = 1
    return drawn
  }
  draw(["theta"], [0, 0], view.arrows.at(-1)[1], bold)
  const { arrays } = inside
  const gradient = inside.arrows.findIndex(({ kind }) => kind === "gradient")
  const tail = gradient < 0 ? [0, 0] : view.arrows[gradient][0]
  if (arrays.full_gradient) {
    const [dx, dy] = noiseless(arrays, moment.step)
    draw(["g"], tail, [tail[0] + dx, tail[1] + dy], noiselessStyle(theme))
  }
  if (arrays.look_ahead) drawLookAhead(view, draw, toPixel, gradient, style)
  return view.arrows.map(([from, to], k) => draw(inside.arrows[k].symbols, from, to, style(inside.arrows[k].kind)))
}

// Where the gradient is asked, and its arrow from there.
function drawLookAhead(view, draw, toPixel, gradient, style) {
  const { context, frame, inside, theme, moment } = view
  const at = [0, 1].map((i) => inside.arrays.look_ahead[2 * moment.step + i] - moment.from[i])
  if (!Number.isFinite(at[0] + at[1])) return
  const pixel = toPixel(at)
  if (!insideBox(frame.area, ...pixel)) return
  line(context, [toPixel([0, 0]), pixel], theme.text, 1, [1, 3])
  if (gradient >= 0) {
    const [tail, tip] = view.arrows[gradient]
    draw(["g"], at, [at[0] + tip[0] - tail[0], at[1] + tip[1] - tail[1]], { ...style("gradient"), width: 1.5 })
  }
  ring(context, ...pixel, 5, theme.text, theme.background)
}
