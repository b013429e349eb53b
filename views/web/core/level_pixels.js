// The pixels of a small map, out of the levels that landscapes/own/small_map.py makes: the lowest row comes first there,
// and last in a picture.
export const HOLE = 255
const FAINT = 0.75 // how much of a line between two levels is the colour of lines

// `colours` has one [red, green, blue] for each level, `line` that of the lines between them. A hole is clear. Without
// colours all is, but for the lines.
export function levelPixels(levels, columns, colours, line) {
  const rows = levels.length / columns
  const pixels = new Uint8ClampedArray(4 * levels.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column
      const level = levels[here]
      if (level === HOLE) continue
      const beside = column + 1 < columns ? levels[here + 1] : level
      const above = row + 1 < rows ? levels[here + columns] : level
      const edge = (beside !== level && beside !== HOLE) || (above !== level && above !== HOLE)
      if (!colours && !edge) continue
      const at = 4 * ((rows - 1 - row) * columns + column)
      const colour = colours ? colours[level] : line
      for (let i = 0; i < 3; i++) pixels[at + i] = edge ? colour[i] + FAINT * (line[i] - colour[i]) : colour[i]
      pixels[at + 3] = 255
    }
  }
  return pixels
}

// So many colours, even steps from the first to the last of two "#rrggbb".
export function shades([first, last], count) {
  const [from, to] = [rgb(first), rgb(last)]
  return Array.from({ length: count }, (_, k) => from.map((value, i) => value + (k / Math.max(count - 1, 1)) * (to[i] - value)))
}

export function rgb(colour) {
  return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16))
}
