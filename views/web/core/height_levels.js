// The levels of a terrain on a finer grid than its own, for a picture of it. Heights between the points are bilinear.
import { HOLE } from "./level_pixels.js"

// (fine * rows, fine * columns) of uint8, the lowest row first: 0 below the first of `count` lines, `count` above the
// last, HOLE where the nearest point has no height.
export function heightLevels({ rows, low, high }, count, fine) {
  const [height, width] = [rows.length, rows[0].length]
  const levels = new Uint8Array(fine * fine * height * width)
  const size = (high - low) / count
  const across = places(width, fine)
  const up = places(height, fine)
  for (let row = 0, at = 0; row < fine * height; row++) {
    const [j, t] = [up.cells[row], up.shares[row]]
    const [below, above, nearest] = [rows[j], rows[j + 1], rows[Math.floor(row / fine)]]
    for (let column = 0; column < fine * width; column++, at++) {
      const [i, s] = [across.cells[column], across.shares[column]]
      const here = nearest[Math.floor(column / fine)]
      const between = (1 - t) * ((1 - s) * below[i] + s * below[i + 1]) + t * ((1 - s) * above[i] + s * above[i + 1])
      const value = Number.isNaN(between) ? here : between // at the edge of a hole
      levels[at] = Number.isNaN(here) ? HOLE : Math.min(Math.max(Math.floor((value - low) / size), 0), count)
    }
  }
  return levels
}

// Of each place of the finer grid the cell of the coarser one, and how far into it.
function places(count, fine) {
  const at = Float64Array.from({ length: fine * count }, (_, k) => Math.min(Math.max((k + 0.5) / fine - 0.5, 0), count - 1))
  const cells = Int32Array.from(at, (value) => Math.min(Math.floor(value), count - 2))
  return { cells, shares: at.map((value, k) => value - cells[k]) }
}

// How often two neighbours in a row or a column are on different levels: what lines are made of. NaN, where any is a hole.
export function crossings({ rows, low, high }, count) {
  const size = (high - low) / count
  const level = (value) => Math.floor((Math.min(Math.max(value, low), high) - low) / size)
  let found = 0
  for (let j = 0; j < rows.length; j++) {
    for (let i = 0; i < rows[j].length; i++) {
      const here = level(rows[j][i])
      if (Number.isNaN(here)) return NaN
      if (i && here !== level(rows[j][i - 1])) found++
      if (j && here !== level(rows[j - 1][i])) found++
    }
  }
  return found
}
