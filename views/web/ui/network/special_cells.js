// Cells whose number has no colour: zero is an empty cell with a dotted line, what is not finite is striped as on the maps.
import { clipped } from "../../core/frame2d.js"

const STRIPE = 7 // pixels from one stripe to the next

export function special(context, kind, cell, theme) {
  context.fillStyle = theme.background
  context.fillRect(cell.x, cell.y, cell.width, cell.height)
  context.strokeStyle = theme.muted
  if (kind === "hole") clipped(context, cell, () => stripes(context, cell))
  else dots(context, cell)
}

// They go on in the cells beside this one.
function stripes(context, { x, y, width, height }) {
  const bottom = y + height
  context.beginPath()
  for (let sum = Math.floor((x + y) / STRIPE) * STRIPE; sum < x + width + bottom; sum += STRIPE) {
    context.moveTo(sum - bottom, bottom)
    context.lineTo(sum - y, y)
  }
  context.setLineDash([])
  context.lineWidth = 1
  context.stroke()
}

function dots(context, { x, y, width, height }) {
  context.beginPath()
  context.moveTo(x, y + height / 2)
  context.lineTo(x + width, y + height / 2)
  context.setLineDash([2, 3])
  context.lineDashOffset = x // as the stripes
  context.lineWidth = 1.5
  context.stroke()
  context.setLineDash([])
}
