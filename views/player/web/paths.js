// From positions in theta to a path in pixels.
const FAR = 2e4 // pixels; a canvas loses its mind over larger numbers, and nobody sees them

// Where the way from a point near the map to one far away gets far.
function exit(x0, y0, x, y) {
  const part = FAR / Math.max(Math.abs(x - x0), Math.abs(y - y0))
  return [x0 + (x - x0) * part, y0 + (y - y0) * part]
}

// Points of the path until it stops being finite, and the length walked up to each of them.
export function trace(positions, toPixel) {
  const count = positions.length / 2
  const points = new Float32Array(2 * count)
  const lengths = new Float32Array(count)
  let last = -1
  let far = false
  for (let i = 0; i < count; i++) {
    let [x, y] = toPixel(positions[2 * i], positions[2 * i + 1])
    if (!Number.isFinite(x) || !Number.isFinite(y)) break
    // Who gets far away waits where it left: a line between two far points would cross the map
    // where nobody went.
    const away = Math.max(Math.abs(x), Math.abs(y)) > FAR
    if (away && i) [x, y] = far ? [points[2 * i - 2], points[2 * i - 1]] : exit(points[2 * i - 2], points[2 * i - 1], x, y)
    far = away
    points[2 * i] = x
    points[2 * i + 1] = y
    lengths[i] = i ? lengths[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]) : 0
    last = i
  }
  return { points, lengths, last }
}

// Where the way to a point begins: at the point before, unless the path was out of sight there. Paths that can be
// out of sight have `entries`, where they come back, and `breaks`, which says before which points that is.
export function wayTo(path, next) {
  const [from, k] = path.breaks?.[next] ? [path.entries, next] : [path.points, next - 1]
  return [from[2 * k], from[2 * k + 1]]
}

// Where a path is at a step with a fraction, not further than its last finite point.
export function at(path, step) {
  const { points, last } = path
  const whole = Math.floor(step)
  if (whole >= last) return [points[2 * last], points[2 * last + 1]]
  const part = step - whole
  const [x, y] = wayTo(path, whole + 1)
  return [x * (1 - part) + points[2 * whole + 2] * part, y * (1 - part) + points[2 * whole + 3] * part]
}
