// A curve of one quantity against the clock's time, on a logarithmic axis, as a path in pixels.

const FLOOR = 1e-12 // what is below is rounding: the axes of experiments/curves.py end there, too

// Whether a curve is nowhere above the floor.
export function isBelowFloor(values) {
  return values.length > 0 && values.every((value) => value <= FLOOR)
}

// `limits` are the powers of ten at the bottom and the top of the area; `perUnit` is how many pixels one unit of the
// clock takes. A curve ends where its contender stops or is no longer finite. What is zero or less has no logarithm and
// is drawn below the axis.
export function curvePath(values, contender, timeline, area, limits, perUnit) {
  const points = new Float32Array(2 * values.length)
  const lengths = new Float32Array(values.length)
  const span = limits[1] - limits[0]
  let last = -1
  for (let i = 0; i < values.length && i <= timeline.ends[contender] && Number.isFinite(values[i]); i++) {
    const power = values[i] > 0 ? Math.log10(values[i]) : -Infinity
    const near = Math.min(Math.max(power, limits[0] - span), limits[1] + span)
    points[2 * i] = area.x + timeline.timeOf(contender, i) * perUnit
    points[2 * i + 1] = area.y + (area.height * (limits[1] - near)) / span
    lengths[i] = i ? lengths[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]) : 0
    last = i
  }
  return { points, lengths, last }
}
