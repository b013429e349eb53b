// What is drawn over the loss of one weight: a dot at each step, a ball for each contender, and its tangent.
import { wholeStep, firstSteps } from "../core/trail_steps.js"
import { fit } from "./canvas.js"
import { marker } from "./markers.js"
import { drawMarks } from "./marks.js"
import { drawFlags } from "./trails.js"

const [DOT, FAINT] = [2.75, 0.6] // pixels, and how much of its colour
const [BALL, TANGENT] = [6.5, 36] // pixels: a ball's radius, and its tangent to each side of it
const [NEAR, WIDE] = [1, 6] // pixels between dots that are drawn, and of a tangent with its halo

// `view` has a ProfileFrame, and for the rest what trails.js asks for.
export function drawBalls(view, timeline, fading) {
  view.since = firstSteps(view, timeline, fading)
  const { context, paths, shown, race, theme, frame } = view
  const [looks, steps] = [shown.map((i) => theme.looks[i]), shown.map((i) => timeline.steps[i])]
  if (race.dragged) paths.forEach((path, k) => allDots(context, path, wholeStep(path, steps[k]), looks[k]))
  else if (fading) paths.forEach((path, k) => dots(context, path, view.since[k], wholeStep(path, steps[k]), looks[k]))
  else {
    extendDots(view, timeline)
    context.drawImage(view.trails, 0, 0, ...view.size)
  }
  drawMarks(view)
  const balls = paths.map((path, k) => frame.ballAt(race.arrays[`${shown[k]}.positions`], path, steps[k]))
  balls.forEach(({ w, x, y }, k) => frame.shows(w) && tangent(context, x, y, frame.tangent(w, TANGENT), looks[k]))
  drawFlags(view, timeline)
  balls.forEach(({ x, y }, k) => marker(context, x, y, looks[k], BALL))
}

// While something is dragged, what is still to come is seen, too, and more faintly.
function allDots(context, path, now, look) {
  dots(context, path, now, path.last, look, FAINT / 2)
  dots(context, path, 0, now, look)
}

// The dots so far, adding only those that are new since the last frame.
function extendDots({ trail, paths, shown, drawn, theme, size }, timeline) {
  const reached = (k) => wholeStep(paths[k], timeline.steps[shown[k]])
  if (drawn.some((end, k) => reached(k) < end || end < 0)) {
    trail.clearRect(0, 0, ...size)
    drawn.fill(0)
  }
  paths.forEach((path, k) => {
    dots(trail, path, drawn[k], reached(k), theme.looks[shown[k]])
    drawn[k] = reached(k)
  })
}

// Of steps on the same pixel one dot is enough.
function dots(context, { points }, from, to, [colour], strength = FAINT) {
  context.globalAlpha = strength
  context.fillStyle = colour
  context.beginPath()
  let [x, y] = [Infinity, Infinity]
  for (let i = from; i <= to; i++) {
    const [nextX, nextY] = [points[2 * i], points[2 * i + 1]]
    if (Math.abs(nextX - x) + Math.abs(nextY - y) < NEAR) continue
    context.moveTo(nextX + DOT, nextY)
    context.arc(nextX, nextY, DOT, 0, 2 * Math.PI)
    x = nextX
    y = nextY
  }
  context.fill()
  context.globalAlpha = 1
}

function tangent(context, x, y, [dx, dy], [colour, , , halo]) {
  context.beginPath()
  context.moveTo(x - dx, y - dy)
  context.lineTo(x + dx, y + dy)
  context.setLineDash([])
  context.lineCap = "round"
  for (const [width, paint] of [[WIDE, halo], [WIDE / 2, colour]]) {
    context.lineWidth = width
    context.strokeStyle = paint
    context.stroke()
  }
}

// A ball with its tangent for the key, in a colour of no contender.
export function tangentSample(canvas, theme) {
  const context = fit(canvas, 48, 16)
  const look = [theme.muted, null, "circle", theme.background]
  tangent(context, 24, 8, [21, 5], look)
  marker(context, 24, 8, look, 4.5)
}
