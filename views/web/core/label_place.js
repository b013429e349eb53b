// Where the name of a curve stands: beside its last visible point, on as little as possible of any curve.
const ASIDE = 8 // pixels from the point
const CLOSE = 4 // pixels between two points that are looked at
const COVERED = 1000 // what it costs to cover another name

// The box [x, y, width, height] for a name of this size; null where the curve is nowhere in the area. `points` are the
// curve's, `lines` all curves, and `taken` the boxes that have names.
export function placeBeside(points, [width, height], area, lines, taken) {
  const end = points.findLast((point) => contains(area, point))
  if (!end) return null
  const seen = lines.flatMap(closely)
  const boxes = [1, -1, 0].flatMap((across) => [-1, 1].map((down) => inside(area, beside(end, [across, down], [width, height]))))
  const cost = (box) => seen.filter((point) => contains(asArea(box), point)).length + COVERED * taken.filter((other) => overlap(box, other)).length
  return boxes.reduce((best, box) => (cost(box) < cost(best) ? box : best))
}

function beside([x, y], [across, down], [width, height]) {
  const left = across > 0 ? x + ASIDE : across < 0 ? x - ASIDE - width : x - width / 2
  return [left, down > 0 ? y + ASIDE : y - ASIDE - height, width, height]
}

function inside({ x, y, width, height }, [left, top, wide, high]) {
  return [Math.max(Math.min(left, x + width - wide - ASIDE), x), Math.max(Math.min(top, y + height - high), y), wide, high]
}

function asArea([x, y, width, height]) {
  return { x, y, width, height }
}

function contains(area, [x, y]) {
  return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height
}

function overlap([x, y, width, height], [left, top, wide, high]) {
  return x < left + wide && left < x + width && y < top + high && top < y + height
}

// The points of a line, and as many between them that no box goes through unseen.
function closely(line) {
  return line.flatMap(([x, y], i) => {
    if (!i) return [[x, y]]
    const [beforeX, beforeY] = line[i - 1]
    const parts = Math.min(Math.max(Math.ceil(Math.hypot(x - beforeX, y - beforeY) / CLOSE), 1), 500)
    return Array.from({ length: parts }, (_, k) => [beforeX + ((x - beforeX) * (k + 1)) / parts, beforeY + ((y - beforeY) * (k + 1)) / parts])
  })
}
