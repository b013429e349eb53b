// From which step to which a trail is drawn.
import { pointAt, segmentStart } from "./paths.js"

const FADING = 0.12 // fraction of the race that a fading trail remembers
export const SHADES = 8 // parts of different strength in a fading trail

// The last whole step of a path that is already drawn at a contender's step with a fraction.
export function wholeStep(path, step) {
  return Math.min(Math.floor(step), path.last)
}

// The step at which a part, from 0 to SHADES, of a contender's fading trail begins.
export function fadingStep(path, contender, timeline, part) {
  const memory = Math.max(FADING * timeline.last, SHADES * timeline.unit)
  const time = Math.max(timeline.time - memory * (1 - part / SHADES), 0)
  return wholeStep(path, timeline.stepAt(contender, time))
}

// The step from which each trail of a view is to be seen.
export function firstSteps({ paths, shown }, timeline, fading) {
  return paths.map((path, k) => (fading ? fadingStep(path, shown[k], timeline, 0) : 0))
}

// The line from the last whole step to the head: a path of two points, which goes on with the dashes of its own.
export function headSegment(path, step) {
  const whole = wholeStep(path, step)
  return { points: [...segmentStart(path, whole + 1), ...pointAt(path, step)], lengths: [path.lengths[whole], 0] }
}
