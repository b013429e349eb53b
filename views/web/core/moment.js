// Which step of a run a close-up shows, and where the contender is in it.

// As { step, from, now }: the step under way, where it began, and the point on the way to where it ends. At the end of
// the run, which is at step `end`, it is the last step, and the contender is at its end. A point is null where it is not
// finite; a contender whose step does not end at a finite point stays where the step began. Null for a run of no step.
export function moment(theta, time, end) {
  if (!end) return null
  const step = Math.min(Math.floor(time), end - 1)
  const part = Math.min(time - step, 1)
  const [from, to] = [pointOf(theta, step), pointOf(theta, step + 1)]
  return { step, from, now: from && (to ? from.map((x, i) => x + part * (to[i] - x)) : from) }
}

function pointOf(theta, step) {
  const point = [theta[2 * step], theta[2 * step + 1]]
  return Number.isFinite(point[0] + point[1]) ? point : null
}
