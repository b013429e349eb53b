// The arrows that add up to a move, head to tail, and which of them a pointer is at.

// The arrows of a step relative to where it began, as [tail, tip]; `tips` are [x0, y0, x1, y1 ...] of all steps. Null
// unless every tip is finite.
export function stepArrows(tips, count, step) {
  const points = [[0, 0]]
  for (let k = 0; k < count; k++) points.push([tips[2 * (step * count + k)], tips[2 * (step * count + k) + 1]])
  if (points.some(([x, y]) => !Number.isFinite(x + y))) return null
  return points.slice(1).map((tip, k) => [points[k], tip])
}

// The number of the arrow, each [tail, tip] in pixels or null, that is nearest to a pixel within reach; of two equally
// near the later, which is on top. -1 where none is.
export function nearestArrow(arrows, x, y, reach) {
  let [found, best] = [-1, reach]
  arrows.forEach((arrow, k) => {
    const away = arrow ? distanceTo(arrow, x, y) : Infinity
    if (away <= best) [found, best] = [k, away]
  })
  return found
}

function distanceTo([[ax, ay], [bx, by]], x, y) {
  const [dx, dy] = [bx - ax, by - ay]
  const part = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0), 1)
  return Math.hypot(ax + part * dx - x, ay + part * dy - y)
}

// Which of the lengths that a line search tried is the one of the move, along a direction; -1 if none is.
export function acceptedLook(lengths, direction, move) {
  const square = direction[0] ** 2 + direction[1] ** 2
  const taken = (move[0] * direction[0] + move[1] * direction[1]) / square
  let [found, best] = [-1, 1e-3 * Math.abs(taken)]
  lengths.forEach((length, k) => {
    const away = Math.abs(length - taken)
    if (away <= best) [found, best] = [k, away]
  })
  return found
}
