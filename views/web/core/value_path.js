// A number of each step against the clock's time, as a path in pixels, on a linear or a logarithmic axis.

// `values` is flat, with `width` numbers in a row, of which `at` is drawn; `axis` is { log, low, high }, with powers of ten
// where it is logarithmic. A path ends where its contender stops, or where a number is not finite.
export function valuePath(values, width, at, axis, contender, timeline, area) {
  const rows = Math.min(values.length / width, timeline.ends[contender] + 1)
  const points = new Float32Array(2 * rows)
  const lengths = new Float32Array(rows)
  const perUnit = area.width / timeline.last
  let last = -1
  for (let i = 0; i < rows && Number.isFinite(values[i * width + at]); i++) {
    points[2 * i] = area.x + timeline.timeOf(contender, i) * perUnit
    points[2 * i + 1] = height(values[i * width + at], axis, area)
    lengths[i] = i ? lengths[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]) : 0
    last = i
  }
  return { points, lengths, last }
}

// How far down a value is; what is beyond the axis is drawn a little beyond the area.
export function height(value, { log, low, high }, area) {
  const placed = log ? (value > 0 ? Math.log10(value) : -Infinity) : value
  const span = high - low
  const near = Math.min(Math.max(placed, low - span), high + span)
  return area.y + (area.height * (high - near)) / span
}

// How much each past gradient weighs at a step, as points [step, weight], from the newest to those that weigh nothing.
// `weights` are by age, `seen` is what they are divided by.
export function pastWeights(weights, seen, step, least) {
  const found = []
  for (let age = 0; age <= step; age++) {
    const weight = weights[age] / seen[step]
    if (weight < least) break
    found.push([step - age, weight])
  }
  return found
}
