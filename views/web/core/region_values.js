// The decision region of a network between two frames of its training, and its pixels.
//
// A byte is what views/network/message.py makes of an output: 0 is not finite, 1 to 255 are the probabilities 0 to 1.
import { scaleColours } from "./colour_scale.js"

export const HALF = 128 // the byte of probability 1/2
const OPAQUE = 255

// The bytes at a place between two frames, with fractions; where one of them is not finite the nearer frame decides.
export function between(from, to, part, into) {
  for (let i = 0; i < into.length; i++) {
    const [one, other] = [from[i], to[i]]
    if (one && other) into[i] = one + part * (other - one)
    else into[i] = part < 0.5 ? one : other
  }
  return into
}

// The colour of each byte as a pixel of ImageData; what is not finite is clear.
export function regionTable(colours) {
  const bytes = new Uint8Array(4 * 256)
  scaleColours(colours, 255).forEach((colour, k) => bytes.set([...colour, OPAQUE], 4 * (k + 1)))
  return new Uint32Array(bytes.buffer)
}

// Fills pixels, whose first row is the highest, with values, whose first row is the lowest. Returns whether there is a hole.
export function fillPixels(pixels, values, side, table) {
  let holes = false
  for (let row = 0; row < side; row++) {
    const at = (side - 1 - row) * side
    for (let column = 0; column < side; column++) {
      const value = Math.round(values[row * side + column])
      holes ||= value === 0
      pixels[at + column] = table[value]
    }
  }
  return holes
}

// How much of the picture is class 1, in percent of what is finite; null where nothing is.
export function percentInside(values) {
  let [inside, finite] = [0, 0]
  for (const value of values) {
    if (!value) continue
    finite++
    if (value > HALF) inside++
  }
  return finite ? Math.round((100 * inside) / finite) : null
}
