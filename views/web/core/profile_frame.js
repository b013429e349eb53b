// The frame of a loss over one weight w: which pixel shows which w, and where a w is on the curve.
const MARGIN = 0.06 // of the height, above and below the curve

export class ProfileFrame {
  // `area` in pixels; `profile` has `w` in growing order, `losses` and `slopes`. Both axes are linear.
  constructor(area, { w, losses, slopes }) {
    const [left, right] = [w[0], w[w.length - 1]]
    const [lowest, highest] = limits(losses)
    const margin = MARGIN * (highest - lowest || 1)
    const [bottom, top] = [lowest - margin, highest + margin]
    const [across, up] = [(right - left) / area.width, (top - bottom) / area.height]
    Object.assign(this, { area, w, losses, slopes, ranges: [[left, right], [bottom, top]], unit: across, up })
    this.plane = (x, loss) => [area.x + (x - left) / across, area.y + (top - loss) / up]
    // On the curve: theta is w and a zero.
    this.toPixel = (x) => this.plane(x, between(w, losses, x))
    this.toTheta = (x) => [left + (x - area.x) * across, 0]
  }

  // Whether the curve is drawn there.
  shows(w) {
    const [[left, right]] = this.ranges
    return w >= left && w <= right
  }

  // Where a ball is that goes from one recorded step to the next: its w in between, on the curve.
  ballAt(positions, path, step) {
    const whole = Math.floor(step)
    const [x, y] = path.points.subarray(2 * Math.min(whole, path.last))
    if (whole >= path.last || step === whole) return { w: positions[2 * Math.min(whole, path.last)], x, y }
    const part = step - whole
    const w = positions[2 * whole] * (1 - part) + positions[2 * whole + 2] * part
    if (this.shows(w)) return { w, x: this.toPixel(w)[0], y: this.toPixel(w)[1] }
    const [nextX, nextY] = path.points.subarray(2 * whole + 2)
    return { w, x: x * (1 - part) + nextX * part, y: y * (1 - part) + nextY * part }
  }

  // The tangent of the curve at a w, so many pixels long to each side, as the vector from its middle to its right end.
  tangent(w, reach) {
    const down = (-between(this.w, this.slopes, w) * this.unit) / this.up
    const length = Math.hypot(1, down)
    return [reach / length, (reach * down) / length]
  }
}

function limits(losses) {
  const finite = losses.filter(Number.isFinite)
  return finite.length ? [finite.reduce((a, b) => Math.min(a, b)), finite.reduce((a, b) => Math.max(a, b))] : [0, 1]
}

// The value at a place between those of growing places; beyond them that of the nearest.
export function between(places, values, place) {
  let [low, high] = [0, places.length - 1]
  if (!(place > places[0])) return values[0]
  if (place >= places[high]) return values[high]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (places[middle] <= place) low = middle
    else high = middle
  }
  const part = (place - places[low]) / (places[high] - places[low])
  return values[low] * (1 - part) + values[high] * part
}
