// The numbers of a path beside its projection on a plane, at a frame.

export function numbersAt({ arrays, frames }, contender, frame) {
  const at = contender * frames.length + frame
  const [loss, map, distance] = [arrays.trueLosses[at], arrays.mapLosses[at], arrays.distances[at]]
  const [first, second] = [arrays.coordinates[2 * at], arrays.coordinates[2 * at + 1]]
  return { first, second, true: loss, map, distance, factor: map / loss }
}

// By what factor the map is wrong: 1 where it shows the true loss, more where it is above or below; NaN where none is known.
export function wrongBy(factor) {
  return Math.max(factor, 1 / factor)
}

// The contender at whose end the map is most wrong, or -1 if it is right at all ends. Who has diverged is left out.
export function mostWrong(message) {
  const factors = message.contenders.map((_, i) => wrongBy(numbersAt(message, i, message.frames.length - 1).factor))
  const known = factors.map((factor) => (Number.isFinite(factor) ? factor : 0))
  const most = Math.max(...known)
  return most > RIGHT ? known.indexOf(most) : -1
}

const RIGHT = 1.005 // what three digits do not show

// The heights of a message as rows, as a terrain has them, with the coordinates of its columns and rows.
export function planeTerrain({ arrays, grid, low, high, box }) {
  const [theta_0, theta_1] = box.map(([from, to]) => Float64Array.from({ length: grid }, (_, k) => from + (k / (grid - 1)) * (to - from)))
  const rows = Array.from({ length: grid }, (_, j) => arrays.heights.subarray(j * grid, (j + 1) * grid))
  return { theta_0, theta_1, rows, low, high }
}

// A square in a panel, as large as it can be, in its middle across: both directions of a plane have one unit.
export function squareIn({ x, y, width, height }) {
  const side = Math.max(Math.min(width, height), 1)
  return { x: x + (width - side) / 2, y, width: side, height: side }
}
