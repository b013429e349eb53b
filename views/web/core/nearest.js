// The recorded step nearest to a point of the screen, over paths as far as they are drawn.
import { pointAt, segmentStart } from "./paths.js"

export const REACH = 12 // pixels between the pointer and what it points at

// `drawn` lists each path with the steps `from` and `to`, which may have a fraction, between which it is drawn.
// Recorded steps within reach come first, the nearest of all paths; where there is none, the nearer end of the
// nearest line. Of steps on the same spot the later is found. `away` is how many pixels the step or the line is away.
// Null where nothing is within reach.
export function nearest(drawn, x, y) {
  return nearestStep(drawn, x, y) ?? nearestLine(drawn, x, y)
}

function nearestStep(drawn, x, y) {
  let best = REACH ** 2
  let found = null
  drawn.forEach(({ path: { points }, from, to }, k) => {
    for (let step = from; step <= to; step++) {
      const away = (points[2 * step] - x) ** 2 + (points[2 * step + 1] - y) ** 2
      if (away <= best) [best, found] = [away, { k, step, away: Math.sqrt(away) }]
    }
  })
  return found
}

function nearestLine(drawn, x, y) {
  let best = REACH ** 2
  let found = null
  drawn.forEach(({ path, from, to }, k) => {
    for (let step = from + 1; step < to + 1; step++) {
      const [ax, ay] = segmentStart(path, step)
      const [bx, by] = step <= to ? [path.points[2 * step], path.points[2 * step + 1]] : pointAt(path, to)
      const [dx, dy] = [bx - ax, by - ay]
      const part = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0), 1)
      const away = (ax + part * dx - x) ** 2 + (ay + part * dy - y) ** 2
      if (away <= best) [best, found] = [away, { k, step: part > 0.5 && step <= to ? step : step - 1, away: Math.sqrt(away) }]
    }
  })
  return found
}
