// The grid of starts under a map of basins: each pixel of its picture is a start.

// The index of the pixel that a value of theta is in, of `side` pixels between the limits.
export function cellOf(value, [low, high], side) {
  return Math.min(Math.max(Math.floor(((value - low) / (high - low)) * side), 0), side - 1)
}

// The centre of a pixel, with as many digits as distinguish it from its neighbours.
export function cellCentre(cell, [low, high], side) {
  const digits = Math.max(Math.ceil(1 - Math.log10((high - low) / side)), 0)
  return Number((low + ((cell + 0.5) / side) * (high - low)).toFixed(digits))
}

// The start some pixels away, and not beyond the edge.
export function shiftedStart(start, by, domain, side) {
  return start.map((value, i) => {
    const cell = Math.min(Math.max(cellOf(value, domain[i], side) + by[i], 0), side - 1)
    return cellCentre(cell, domain[i], side)
  })
}
