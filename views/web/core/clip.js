// Lines cut to what is in an area: a canvas draws far points wrongly.

// The part of the line from [x0, y0] to [x1, y1] that is in the area, as { from, to, cut }: `cut` says that the end is
// beyond the edge. Null where nothing of it is inside, or a point is not finite.
export function clipLine(area, [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0]
  if (!Number.isFinite(dx + dy)) return null
  let [enters, leaves] = [0, 1]
  for (const [rate, room] of [
    [-dx, x0 - area.x],
    [dx, area.x + area.width - x0],
    [-dy, y0 - area.y],
    [dy, area.y + area.height - y0],
  ]) {
    if (rate === 0 && room < 0) return null
    if (rate < 0) enters = Math.max(enters, room / rate)
    if (rate > 0) leaves = Math.min(leaves, room / rate)
  }
  if (enters > leaves) return null
  const at = (part) => nearArea(area, x0 + part * dx, y0 + part * dy)
  return { from: enters ? at(enters) : [x0, y0], to: leaves < 1 ? at(leaves) : [x1, y1], cut: leaves < 1 }
}

// Of a line that comes from far away the point where it enters is rounded.
function nearArea({ x: left, y: top, width, height }, x, y) {
  return [Math.min(Math.max(x, left), left + width), Math.min(Math.max(y, top), top + height)]
}

// Lays the pieces of a line through points `from` to `to` that are in the area: `begin` and `goOn` take a pixel each.
// `toPixel` takes two numbers of [x0, y0, x1, y1 ...].
export function clippedPath(area, points, from, to, toPixel, begin, goOn) {
  let [before, joined] = [toPixel(points[2 * from], points[2 * from + 1]), false]
  for (let i = from + 1; i <= to; i++) {
    const next = toPixel(points[2 * i], points[2 * i + 1])
    const piece = beside(area, before, next) ? null : clipLine(area, before, next)
    if (piece) {
      if (!joined) begin(...piece.from)
      goOn(...piece.to)
    }
    joined = piece !== null && !piece.cut
    before = next
  }
}

// Both points on the same side: most lines of a path are not in a close-up at all.
function beside({ x, y, width, height }, [x0, y0], [x1, y1]) {
  return (x0 < x && x1 < x) || (y0 < y && y1 < y) || (x0 > x + width && x1 > x + width) || (y0 > y + height && y1 > y + height)
}
