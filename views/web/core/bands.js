// A filled contour map, pixel by pixel: between which two levels each of them is, and the colours of these bands.

export const LEVELS = 16 // as in ui/plotly.js
export const EMPTY = 255 // where the terrain has no height

// The levels of a terrain, evenly from above its floor to its highest: the floor itself is flat.
export function levelsOf({ low, high }) {
  return Array.from({ length: LEVELS }, (_, i) => low + ((i + 1) * (high - low)) / LEVELS)
}

// For each pixel, row by row from the top, the number of levels below it. `ranges` are those of the picture's edges.
export function bandsOf({ theta_0, theta_1, rows, low, high }, [[left, right], [bottom, top]], width, height) {
  const across = cells(theta_0, left, right, width)
  const up = cells(theta_1, top, bottom, height)
  const unit = (high - low) / LEVELS
  const found = new Uint8Array(width * height).fill(EMPTY)
  for (let y = 0; y < height; y++) {
    if (up.index[y] < 0) continue
    const [below, above, part] = [rows[up.index[y]], rows[up.index[y] + 1], up.part[y]]
    for (let x = 0; x < width; x++) {
      const i = across.index[x]
      if (i < 0) continue
      const share = across.part[x]
      const lower = below[i] + share * (below[i + 1] - below[i])
      const upper = above[i] + share * (above[i + 1] - above[i])
      const level = (lower + part * (upper - lower) - low) / unit
      if (level === level) found[y * width + x] = Math.min(Math.max(Math.floor(level), 0), LEVELS)
    }
  }
  return found
}

// For the middle of each pixel the cell of an even grid, and how far into it; -1 beside the grid.
function cells(grid, from, to, count) {
  const [index, part] = [new Int32Array(count), new Float64Array(count)]
  const last = grid.length - 1
  for (let k = 0; k < count; k++) {
    const value = from + ((k + 0.5) * (to - from)) / count
    const at = ((value - grid[0]) / (grid[last] - grid[0])) * last
    index[k] = at >= 0 && at <= last ? Math.min(Math.floor(at), last - 1) : -1
    part[k] = at - index[k]
  }
  return { index, part }
}

// The colour [red, green, blue] of each band between two of "#rrggbb". The lowest and the highest have the given ones.
export function bandColours([lowest, highest], { low, high }) {
  const unit = (high - low) / LEVELS
  const between = Math.floor((high - (low + unit)) / unit) // as Plotly counts, which may lose one to rounding
  const [from, to] = [lowest, highest].map(parts)
  return Array.from({ length: LEVELS + 1 }, (_, band) => {
    const share = Math.min(Math.max((band - 0.5) / between, 0), 1)
    return from.map((part, i) => Math.round(part + share * (to[i] - part)))
  })
}

function parts(colour) {
  return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16))
}
