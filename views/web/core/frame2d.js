// The frame of a 2-D panel: where its area is on the canvas, and which pixel shows which point of the plane.

// The area inside the margins of a panel; all in pixels.
export function areaInside([width, height], margin) {
  return { x: margin.l, y: margin.t, width: width - margin.l - margin.r, height: height - margin.t - margin.b }
}

// Margins for text of a size in pixels, where they are given for the usual one.
export function marginsFor(margin, { size = 14 }) {
  return Object.fromEntries(Object.entries(margin).map(([side, pixels]) => [side, Math.round((pixels * size) / 14)]))
}

export function insideBox({ x: left, y: top, width, height }, x, y) {
  return x >= left && x <= left + width && y >= top && y <= top + height
}

// How far it is from a point inside a box to its edge, along a direction of length 1.
export function toEdge({ x: left, y: top, width, height }, [x, y], [dx, dy]) {
  const across = dx > 0 ? (left + width - x) / dx : dx < 0 ? (left - x) / dx : Infinity
  const down = dy > 0 ? (top + height - y) / dy : dy < 0 ? (top - y) / dy : Infinity
  return Math.max(Math.min(across, down), 0)
}

export class Frame {
  // `area` in pixels; `ranges` are [left, right] and [bottom, top] of the plane at its edges. `unit` is how much of the
  // plane one pixel is, on equal axes; without it each axis has its own.
  constructor(area, ranges, unit = null) {
    const [[left, right], [bottom, top]] = ranges
    const [across, up] = [unit ?? (right - left) / area.width, unit ?? (top - bottom) / area.height]
    Object.assign(this, { area, ranges, unit })
    this.toPixel = (x, y) => [area.x + (x - left) / across, area.y + (top - y) / up]
    this.toTheta = (x, y) => [left + (x - area.x) * across, top - (y - area.y) * up]
  }

  // Equal axes: the whole domain in the middle of the area, and more of the plane on two sides of it.
  static around(area, [[left, right], [bottom, top]]) {
    const unit = Math.max((right - left) / area.width, (top - bottom) / area.height)
    const widened = (low, high, pixels) => [(low + high - unit * pixels) / 2, (low + high + unit * pixels) / 2]
    return new Frame(area, [widened(left, right, area.width), widened(bottom, top, area.height)], unit)
  }
}

// Draws on a context, but not beside the area.
export function clipped(context, area, draw) {
  context.save()
  context.beginPath()
  context.rect(area.x, area.y, area.width, area.height)
  context.clip()
  draw()
  context.restore()
}
