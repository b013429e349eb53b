// Markers on a canvas: the head of a contender, minima, saddles, the start, and where a stopping rule fired.
import { fit, stroke } from "./canvas.js"

const SHAPES = {
  circle: (context, r) => context.arc(0, 0, r, 0, 2 * Math.PI),
  square: (context, r) => context.rect(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r),
  triangle: (context, r) => polygon(context, [[0, -1.2 * r], [1.15 * r, 0.9 * r], [-1.15 * r, 0.9 * r]]),
  diamond: (context, r) => polygon(context, [[0, -1.35 * r], [1.35 * r, 0], [0, 1.35 * r], [-1.35 * r, 0]]),
}

function polygon(context, corners) {
  corners.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)))
  context.closePath()
}

// A filled shape around (x, y) with a thin edge; `shape` lays its outline around the origin.
function stamp(context, x, y, colour, halo, shape) {
  context.save()
  context.translate(x, y)
  context.beginPath()
  shape()
  context.setLineDash([])
  context.lineWidth = 3
  context.strokeStyle = halo
  context.stroke()
  context.fillStyle = colour
  context.fill()
  context.restore()
}

export function marker(context, x, y, look, radius = 5.5) {
  const [colour, , shape, halo] = look
  stamp(context, x, y, colour, halo, () => SHAPES[shape](context, radius))
}

export function star(context, x, y, radius, colour, halo) {
  const corners = Array.from({ length: 10 }, (_, i) => {
    const [r, angle] = [i % 2 ? 0.42 * radius : radius, (Math.PI * i) / 5 - Math.PI / 2]
    return [r * Math.cos(angle), r * Math.sin(angle)]
  })
  stamp(context, x, y, colour, halo, () => polygon(context, corners))
}

// Two thin strokes across each other, over a halo.
export function cross(context, x, y, radius, colour, halo) {
  context.beginPath()
  for (const side of [-radius, radius]) {
    context.moveTo(x - radius, y - side)
    context.lineTo(x + radius, y + side)
  }
  outline(context, colour, halo)
}

export function ring(context, x, y, radius, colour, halo) {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  outline(context, colour, halo)
}

// A flag planted where a stopping rule fired; its pole stands on (x, y).
export function flag(context, x, y, height, look) {
  const [colour, , , halo] = look
  stamp(context, x, y, colour, halo, () => {
    context.rect(-0.75, -height, 1.5, height)
    polygon(context, [[0.75, -height], [0.75 + 0.65 * height, -0.75 * height], [0.75, -0.5 * height]])
  })
}

function outline(context, colour, halo) {
  context.setLineDash([])
  for (const [width, paint] of [[5, halo], [2, colour]]) {
    context.lineWidth = width
    context.strokeStyle = paint
    context.stroke()
  }
}

// A line and marker as they look in the race, for legends and titles.
export function sample(look) {
  const canvas = document.createElement("canvas")
  canvas.className = "dl-sample"
  const context = fit(canvas, 32, 16)
  const path = { points: [1, 8, 31, 8], lengths: [0, 30] }
  stroke(context, path, 0, 1, { colour: look[0], dash: look[1] })
  marker(context, 16, 8, look, 4.5)
  return canvas
}
