// Two arrows for each contender: the gradient that a step uses, and the step itself.
//
// While a contender moves they are of the step under way and leave from its head. At its end they are of its last step:
// the gradient stands where that step began, and the step's own arrow ends at the head.
//
// The gradient has the same length everywhere: it shrinks over many powers of ten, and what matters here is its
// direction, straight against which the way down is steepest. The step is true to the map.
import { pointAt } from "./paths.js"

export const GRADIENT = 48 // pixels
export const SHORTEST = 28 // pixels of a step: a shorter one would hide under the marker
export const LONGEST = 96
const GAP = 9 // pixels between a head and its arrows

// The arrows of all contenders of a map, as { contender, gradient, update }, each a pair of pixels [tail, tip]. An arrow
// without a direction is null. A contender that has taken no step, or has diverged at its end, has none.
export function arrows({ paths, shown, race, frame }, timeline) {
  return paths.flatMap((path, k) => {
    const contender = shown[k]
    const [step, end] = [timeline.steps[contender], timeline.ends[contender]]
    const ended = step >= end
    if (ended ? !end || end > path.last : step >= path.last) return []
    const { gradient, update } = vectors(race.arrays, contender, ended ? end - 1 : step, frame.unit)
    const head = pointAt(path, step)
    return [
      {
        contender,
        gradient: gradient && leaving(ended ? pointAt(path, end - 1) : head, gradient),
        update: update && (ended ? reaching : leaving)(head, update),
      },
    ]
  })
}

// Both arrows of the step under way, in pixels; `unit` is the theta of one pixel.
export function vectors(arrays, contender, step, unit) {
  const whole = Math.floor(step)
  return {
    gradient: vector(arrays[`${contender}.gradients`], whole, unit, () => GRADIENT),
    update: vector(arrays[`${contender}.updates`], whole, unit, (length) => Math.min(Math.max(length, SHORTEST), LONGEST)),
  }
}

// From theta to pixels; `drawnLength` makes the length of the arrow from the true one.
function vector(recorded, step, unit, drawnLength) {
  const [x, y] = [recorded[2 * step] / unit, -recorded[2 * step + 1] / unit]
  const length = Math.hypot(x, y)
  if (!length || !Number.isFinite(length)) return null
  return [(x / length) * drawnLength(length), (y / length) * drawnLength(length)]
}

// From the edge of a marker away from it.
function leaving([x, y], [dx, dy]) {
  const gap = GAP / Math.hypot(dx, dy)
  return [[x + gap * dx, y + gap * dy], [x + dx, y + dy]]
}

// Up to the edge of a marker.
function reaching([x, y], [dx, dy]) {
  const gap = GAP / Math.hypot(dx, dy)
  return [[x - dx, y - dy], [x - gap * dx, y - gap * dy]]
}
