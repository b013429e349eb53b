// A path in 3-D, clipped to the domain: it ends where it leaves the domain, and begins anew where it comes back.

// Points in data coordinates, three numbers each, with a height for each loss. `breaks` says before which points the
// path was out of sight, `entries` where it comes back there, `out` which points are outside.
export function clippedPath(positions, losses, domain, heightOf) {
  const count = losses.length
  const made = { points: new Float32Array(3 * count), entries: new Float32Array(3 * count) }
  const [breaks, out] = [new Uint8Array(count), new Uint8Array(count)]
  let last = -1
  let before = null
  for (let i = 0; i < count; i++) {
    const here = [positions[2 * i], positions[2 * i + 1], heightOf(losses[i])]
    if (!here.every(Number.isFinite)) break
    const seen = clipSegment(before ?? here, here, domain)
    const mix = (part) => here.map((value, k) => (before ?? here)[k] * (1 - part) + value * part)
    out[i] = !seen || seen[1] < 1
    breaks[i] = !seen || seen[0] > 0
    made.entries.set(seen ? mix(seen[0]) : waitingPoint(made.points, i, here, domain), 3 * i)
    made.points.set(seen ? mix(seen[1]) : made.entries.subarray(3 * i, 3 * i + 3), 3 * i)
    before = here
    last = i
  }
  return { ...made, breaks, out, last }
}

// A path out of sight waits where it left; one that begins there waits at the nearest edge.
function waitingPoint(points, i, here, domain) {
  if (i) return points.slice(3 * i - 3, 3 * i)
  return here.map((value, k) => (k < 2 ? Math.min(Math.max(value, domain[k][0]), domain[k][1]) : value))
}

// The part of a segment that is over the domain, as two fractions of it; null for none. Liang & Barsky 1984.
function clipSegment(from, to, domain) {
  let [first, last] = [0, 1]
  for (let k = 0; k < 2; k++) {
    const move = to[k] - from[k]
    const [low, high] = domain[k]
    if (!move && (from[k] < low || from[k] > high)) return null
    if (!move) continue
    const [one, other] = [(low - from[k]) / move, (high - from[k]) / move]
    first = Math.max(first, Math.min(one, other))
    last = Math.min(last, Math.max(one, other))
  }
  return first <= last ? [first, last] : null
}

// The path in pixels, for one pose of the camera; `project` makes point i of its second argument from that of the first.
export function projectPath(path, project) {
  const count = path.breaks.length
  const [points, entries] = [new Float32Array(2 * count), new Float32Array(2 * count)]
  const lengths = new Float32Array(count)
  for (let i = 0; i <= path.last; i++) {
    project(path.points, i, points)
    project(path.entries, i, entries)
    const [from, k] = path.breaks[i] ? [entries, i] : [points, Math.max(i - 1, 0)]
    lengths[i] = i && lengths[i - 1] + Math.hypot(points[2 * i] - from[2 * k], points[2 * i + 1] - from[2 * k + 1])
  }
  return { points, entries, lengths, breaks: path.breaks, out: path.out, last: path.last }
}

export function insideDomain([[left, right], [bottom, top]], x, y) {
  return x >= left && x <= right && y >= bottom && y <= top
}
