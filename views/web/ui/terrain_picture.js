// A terrain as a picture, where lines would not do: Plotly takes seconds for thousands of little islands, and for holes.
import { crossings, heightLevels } from "../core/height_levels.js"
import { levelPixels, rgb, shades } from "../core/level_pixels.js"

const FINE = 3 // pixels for a cell of the grid
const MOST = 55_000 // crossings that lines are drawn for: as many as any landscape of the list has
const STRIPE = 15 // pixels from one stripe to the next

const busy = new WeakMap()

// Whether the terrain has holes or is too busy for lines.
export function needsPicture(terrain, count) {
  if (!busy.has(terrain)) busy.set(terrain, !(crossings(terrain, count) <= MOST))
  return busy.get(terrain)
}

// The picture as Plotly takes it. Without `filled` there are only the lines, in the colour "#rrggbb".
export function terrainPicture(terrain, count, theme, filled, line) {
  const { theta_0, theta_1 } = terrain
  const columns = FINE * theta_0.length
  const pixels = levelPixels(heightLevels(terrain, count, FINE), columns, filled ? shades(theme.terrain, count + 1) : null, rgb(line))
  const canvas = document.createElement("canvas")
  Object.assign(canvas, { width: columns, height: FINE * theta_1.length })
  const context = canvas.getContext("2d")
  context.putImageData(new ImageData(pixels, columns), 0, 0)
  if (filled) stripes(context, theme)
  const [sizex, sizey] = [theta_0, theta_1].map((grid) => (grid[1] - grid[0]) * grid.length)
  const [x, y] = [theta_0, theta_1].map((grid) => grid[0] - (grid[1] - grid[0]) / 2)
  const place = { xref: "x", yref: "y", x, y, sizex, sizey, xanchor: "left", yanchor: "bottom" }
  return { ...place, source: canvas.toDataURL(), sizing: "stretch", layer: "below", opacity: filled ? 1 : 0.35 }
}

// Under what is drawn: in the holes alone there is nothing over them.
function stripes(context, theme) {
  const { width, height } = context.canvas
  context.globalCompositeOperation = "destination-over"
  context.beginPath()
  for (let x = -height; x < width; x += STRIPE) {
    context.moveTo(x, height)
    context.lineTo(x + height, 0)
  }
  context.lineWidth = 1.5
  context.strokeStyle = `${theme.muted}66`
  context.stroke()
  context.fillStyle = theme.background
  context.fillRect(0, 0, width, height)
}
