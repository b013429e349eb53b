// From positions in theta to a path in pixels.
const FAR = 2e4 // pixels; a canvas loses its mind over larger numbers, and nobody sees them

// Points of the path until it stops being finite, and the length walked up to each of them.
export function trace(positions, toPixel) {
  const count = positions.length / 2
  const points = new Float32Array(2 * count)
  const lengths = new Float32Array(count)
  let last = -1
  for (let i = 0; i < count; i++) {
    const [x, y] = toPixel(positions[2 * i], positions[2 * i + 1])
    if (!Number.isFinite(x) || !Number.isFinite(y)) break
    // Far away only the direction counts, so the point is pulled in along it.
    const pull = Math.min(1, FAR / Math.max(Math.abs(x), Math.abs(y), 1))
    points[2 * i] = x * pull
    points[2 * i + 1] = y * pull
    lengths[i] = i ? lengths[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]) : 0
    last = i
  }
  return { points, lengths, last }
}

// Where a path is at a step with a fraction, not further than its last finite point.
export function at(path, step) {
  const whole = Math.min(Math.floor(step), path.last)
  const next = Math.min(whole + 1, path.last)
  const part = Math.min(step - whole, 1)
  const mix = (k) => path.points[2 * whole + k] * (1 - part) + path.points[2 * next + k] * part
  return [mix(0), mix(1)]
}
