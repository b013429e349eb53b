// How a contender is drawn: its line with a halo, its dash pattern, the marker of its head.
const DASHES = { solid: [], dashed: [9, 5], dotted: [2, 4] }
const FAINT = 0.4 // of what is still to come, while something is dragged
const LINE = 2.25
const HALO = 4.5
const NEAR = 1 // pixel

// A canvas that fills its panel, in device pixels, with a context that counts in CSS pixels.
export function fit(canvas, width, height) {
  const ratio = Math.min(window.devicePixelRatio || 1, 2)
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext("2d")
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}

// Points `from` to `to` of a path [x0, y0, x1, y1 ...]; `lengths` keeps the dashes in place. Of points that lie on the
// same pixel one is enough: who comes to rest has hundreds of them, and each costs as much as any other.
export function stroke(context, path, from, to, style) {
  if (to <= from) return
  context.beginPath()
  let [x, y] = [path.points[2 * from], path.points[2 * from + 1]]
  context.moveTo(x, y)
  for (let i = from + 1; i <= to; i++) {
    const [nextX, nextY] = [path.points[2 * i], path.points[2 * i + 1]]
    const broken = path.breaks?.[i]
    if (broken) context.moveTo(path.entries[2 * i], path.entries[2 * i + 1])
    else if (i < to && !path.breaks?.[i + 1] && Math.abs(nextX - x) + Math.abs(nextY - y) < NEAR) continue
    context.lineTo(nextX, nextY)
    x = nextX
    y = nextY
  }
  context.setLineDash(style.halo ? [] : DASHES[style.dash])
  context.lineDashOffset = path.lengths[from]
  context.lineWidth = style.halo ? HALO : LINE
  context.strokeStyle = style.colour
  context.lineJoin = "round"
  context.lineCap = style.dash === "solid" && !style.halo ? "round" : "butt"
  context.stroke()
}

// A path that is gone by the next frame: up to `now`, and faintly what is still to come. A halo, which costs as much as
// the line, has only who cannot be seen without one.
export function sketch(context, path, now, theme, contender) {
  const [colour, dash, , halo] = theme.looks[contender]
  if (halo !== theme.halo) stroke(context, path, 0, now, { colour: halo, halo: true })
  stroke(context, path, 0, now, { colour, dash })
  context.globalAlpha = FAINT
  stroke(context, path, now, path.last, { colour, dash })
  context.globalAlpha = 1
}

// Thin dashed lines, each [x0, y0, x1, y1 ...] in theta.
export function contours(context, lines, toPixel, colour, halo) {
  context.beginPath()
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = toPixel(line[i], line[i + 1])
      if (i) context.lineTo(x, y)
      else context.moveTo(x, y)
    }
  }
  context.setLineDash([5, 4])
  for (const [width, paint] of [[2.5, halo], [1.25, colour]]) {
    context.lineWidth = width
    context.strokeStyle = paint
    context.stroke()
  }
}

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
