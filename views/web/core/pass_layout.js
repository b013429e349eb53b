// Where the units of a 2-2-1 network stand, and the words at its edges, for a picture of a size in pixels.

const NARROW = 560 // pixels; below it the loss stands under the output
const [LARGE, SMALL] = [40, 31] // pixels, radius of a unit
const ALONG = { beside: 0.45, crossing: 0.22 } // where the words of an edge stand, from its start

// Centres of inputs, hidden units, output and loss, and the radius of all.
export function passLayout(width, height) {
  const narrow = width < NARROW
  const radius = narrow ? SMALL : LARGE
  const [high, low, middle] = [0.27 * height, 0.73 * height, 0.5 * height]
  const first = radius + 2
  const last = narrow ? width - radius - 2 : 0.7 * width
  const second = (first + last) / 2
  return {
    radius,
    inputs: [[first, high], [first, low]],
    hidden: [[second, high], [second, low]],
    output: [last, middle],
    loss: narrow ? [last, height - radius - 2] : [width - radius - 2, middle],
  }
}

// A line from the edge of one unit to that of another.
export function edgeLine([x0, y0], [x1, y1], radius) {
  const part = radius / Math.hypot(x1 - x0, y1 - y0)
  const [dx, dy] = [(x1 - x0) * part, (y1 - y0) * part]
  return [x0 + dx, y0 + dy, x1 - dx, y1 - dy]
}

// The middle of the words of an edge: over one that begins in the upper half and under the others; of two that cross, on
// them and near their starts. `high` is how high the words are.
export function edgeWords([x0, y0, x1, y1], high, height) {
  const crosses = y0 < height / 2 !== y1 < height / 2 && Math.abs(y1 - height / 2) > Math.abs(y1 - y0) / 4
  const along = crosses ? ALONG.crossing : ALONG.beside
  const slope = Math.abs(y1 - y0) / 8
  const aside = crosses ? 0 : (y0 < height / 2 ? -1 : 1) * (high / 2 + 4 + slope)
  return [x0 + along * (x1 - x0), y0 + along * (y1 - y0) + aside]
}
