// The compass: at each moving head the gradient that the step under way uses, and the update it makes.
//
// The gradient has the same length everywhere: it shrinks over many powers of ten, and what matters here is its
// direction, straight against which the way down is steepest. The update is the step itself, true to the map.
import { pointAt } from "./paths.js"

export const GRADIENT = 48 // pixels
export const SHORTEST = 28 // pixels of an update: a shorter one would hide under the marker
export const LONGEST = 96

// Both arrows of a contender at a step with a fraction, in pixels; `unit` is the theta of one pixel. An arrow is null
// where it has no direction.
export function arrows(arrays, contender, step, unit) {
  const whole = Math.floor(step)
  return {
    gradient: arrow(arrays[`${contender}.gradients`], whole, unit, () => GRADIENT),
    update: arrow(arrays[`${contender}.updates`], whole, unit, (length) => Math.min(Math.max(length, SHORTEST), LONGEST)),
  }
}

// From theta to pixels; `drawnLength` makes the length of the arrow from the true one.
function arrow(vectors, step, unit, drawnLength) {
  const [x, y] = [vectors[2 * step] / unit, -vectors[2 * step + 1] / unit]
  const length = Math.hypot(x, y)
  if (!length || !Number.isFinite(length)) return null
  return [(x / length) * drawnLength(length), (y / length) * drawnLength(length)]
}

// The arrows of all contenders of a map, each with the pixel of its head; a contender without a step to come has none.
export function compassArrows({ paths, shown, race, frame }, timeline) {
  return paths.flatMap((path, k) => {
    const [contender, step] = [shown[k], timeline.steps[shown[k]]]
    if (step >= Math.min(timeline.ends[contender], path.last)) return []
    return [{ contender, head: pointAt(path, step), ...arrows(race.arrays, contender, step, frame.unit) }]
  })
}
