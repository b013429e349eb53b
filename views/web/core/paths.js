// From positions in theta to a path in pixels.
const FAR = 2e4 // pixels, out of sight: a canvas draws larger numbers wrongly

// Where the line from a point near the map to one far away reaches FAR.
function exitPoint(x0, y0, x, y) {
  const part = FAR / Math.max(Math.abs(x - x0), Math.abs(y - y0))
  return [x0 + (x - x0) * part, y0 + (y - y0) * part]
}

// Points of the path until it stops being finite, and the length of the path up to each of them.
export function trace(positions, toPixel) {
  const count = positions.length / 2
  const points = new Float32Array(2 * count)
  const lengths = new Float32Array(count)
  let last = -1
  let far = false
  for (let i = 0; i < count; i++) {
    let [x, y] = toPixel(positions[2 * i], positions[2 * i + 1])
    if (!Number.isFinite(x) || !Number.isFinite(y)) break
    // A path that gets far away waits where it left: a line between two far points would cross the map where the path
    // never was.
    const away = Math.max(Math.abs(x), Math.abs(y)) > FAR
    if (away && i) [x, y] = far ? [points[2 * i - 2], points[2 * i - 1]] : exitPoint(points[2 * i - 2], points[2 * i - 1], x, y)
    far = away
    points[2 * i] = x
    points[2 * i + 1] = y
    lengths[i] = i ? lengths[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]) : 0
    last = i
  }
  return { points, lengths, last }
}

// Where the segment to a point begins: at the point before, unless the path was out of sight there. Paths that can be
// out of sight have `breaks`, which says before which points that is, and `entries`, where the path comes back there.
export function segmentStart(path, next) {
  const [from, k] = path.breaks?.[next] ? [path.entries, next] : [path.points, next - 1]
  return [from[2 * k], from[2 * k + 1]]
}

// The pixel of a path at a step with a fraction, not further than its last finite point.
export function pointAt(path, step) {
  const { points, last } = path
  const whole = Math.floor(step)
  if (whole >= last) return [points[2 * last], points[2 * last + 1]]
  const part = step - whole
  const [x, y] = segmentStart(path, whole + 1)
  return [x * (1 - part) + points[2 * whole + 2] * part, y * (1 - part) + points[2 * whole + 3] * part]
}
