// Lines on a canvas: the path of a contender, with a halo and its dash pattern, and contours.
export const DASHES = { solid: [], dashed: [9, 5], dotted: [2, 4] }
const FAINT = 0.4 // of what is still to come, while something is dragged
const LINE = 2.25
const HALO = 4.5
const NEAR = 1 // pixel
const PAPER = 4 // of a canvas's pixels for one of the page's: a printer has more of them than a screen

let least = 1

// Canvases that are laid out from now on are fine enough for paper, or no longer.
export function makeFine(fine) {
  least = fine ? PAPER : 1
}

// How large a panel is, in pixels; null while it is out of sight. On paper it may be of another size, and what was drawn
// for this one is scaled: paper.css keeps the shape.
export function measure(panel) {
  const size = [panel.clientWidth, panel.clientHeight]
  if (!size[0] || !size[1]) return null
  panel.style.setProperty("--dl-shape", size.join(" / "))
  return size
}

// How many pixels a canvas has for one of the page's.
export function fineness() {
  return Math.max(Math.min(window.devicePixelRatio || 1, 2), least)
}

// A canvas that fills its panel, in device pixels, with a context that counts in CSS pixels.
export function fit(canvas, width, height) {
  const ratio = fineness()
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext("2d")
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}

// Points `from` to `to` of a path [x0, y0, x1, y1 ...]; `lengths` keeps the dashes in place. Of points that lie on the
// same pixel one is enough: a path that comes to rest has hundreds of them, and each costs as much as any other.
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

// A path that is gone by the next frame: up to `now`, and faintly what is still to come. A halo costs as much as the line,
// so only a path that cannot be seen without one has it.
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
