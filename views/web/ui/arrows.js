// Draws the arrows at each head (core/arrows.js): the gradient and the step.
import { arrows, GRADIENT } from "../core/arrows.js"
import { fit } from "./canvas.js"

const TIP = 9

export function drawArrows(map, timeline) {
  for (const { contender, gradient, update } of arrows(map, timeline)) {
    const look = map.theme.looks[contender]
    if (gradient) drawGradient(map.context, gradient, look)
    if (update) drawUpdate(map.context, update, look)
  }
}

// Draws in coordinates where the arrow begins at the origin and points along x.
function along(context, [[x, y], [tipX, tipY]], draw) {
  const [dx, dy] = [tipX - x, tipY - y]
  context.save()
  context.translate(x, y)
  context.rotate(Math.atan2(dy, dx))
  Object.assign(context, { lineCap: "butt", lineJoin: "round" })
  draw(Math.hypot(dx, dy))
  context.restore()
}

function line(context, colour, width, dash, ...points) {
  context.beginPath()
  points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)))
  Object.assign(context, { strokeStyle: colour, lineWidth: width })
  context.setLineDash(dash)
  context.stroke()
}

// Thin and dashed, with an open tip.
export function drawGradient(context, arrow, [colour, , , halo]) {
  along(context, arrow, (length) => {
    const shaft = [[0, 0], [length, 0]]
    const tip = [[length - TIP, -0.6 * TIP], [length, 0], [length - TIP, 0.6 * TIP]]
    line(context, halo, 4.5, [], ...shaft)
    line(context, halo, 4.5, [], ...tip)
    line(context, colour, 1.75, [4, 3], ...shaft)
    line(context, colour, 1.75, [], ...tip)
  })
}

// Solid, with a filled tip.
export function drawUpdate(context, arrow, [colour, , , halo]) {
  along(context, arrow, (length) => {
    const shaft = [[0, 0], [length - TIP, 0]]
    const tip = [[length - TIP, -0.5 * TIP], [length, 0], [length - TIP, 0.5 * TIP], [length - TIP, -0.5 * TIP]]
    line(context, halo, 6, [], ...shaft)
    line(context, halo, 3.5, [], ...tip)
    line(context, colour, 3, [], ...shaft, [length - TIP + 1, 0])
    context.fillStyle = colour
    context.beginPath()
    for (const [x, y] of tip) context.lineTo(x, y)
    context.fill()
  })
}

// An arrow for the key, in a colour of no contender.
function sample(draw) {
  return (canvas, theme) => draw(fit(canvas, GRADIENT, 16), [[1, 8], [GRADIENT - 1, 8]], [theme.muted, null, null, theme.background])
}

export const gradientSample = sample(drawGradient)
export const updateSample = sample(drawUpdate)
