// The colours of the starts: each has that of the minimum where its run ends, fainter the more steps it needs.
const FAINTEST = 0.78 // how much of the slow end is in the colour of the slowest

// The colour of a basin; `part` from 0, the fastest, to 1, the slowest.
export function basinColour(theme, end, part) {
  return mix(rgb(theme.basins[end % theme.basins.length]), rgb(theme.slow), FAINTEST * part)
}

// A pixel for each end and shade, at 256 * end + shade, as memory has it. A start that ends elsewhere stays
// transparent: the hatching under it shows through.
export function pixelTable({ minima, codes }, theme) {
  const table = new Uint32Array(256 * 256)
  minima.forEach((_, end) => {
    for (let shade = 0; shade < 256; shade++) table[256 * end + shade] = pixel(basinColour(theme, end, shade / 255))
  })
  table.fill(pixel(rgb(theme.diverged)), 256 * codes.diverged)
  return table
}

function pixel(colour) {
  return new Uint32Array(new Uint8ClampedArray([...colour, 255]).buffer)[0]
}

function rgb(colour) {
  return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16))
}

function mix(one, other, part) {
  return one.map((value, i) => Math.round(value * (1 - part) + other[i] * part))
}
