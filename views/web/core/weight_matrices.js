// The weights of a network as they come: bytes, the layers one after the other, each row by row (input, then unit).
import { colourAt } from "./colour_scale.js"

const OPAQUE = 255
const HALF = 0.5 // pixels
const LEAST = 72 // pixels, which the title over a matrix needs

// Where each layer's weights begin and how many they are, for layers of shapes [inputs, units].
export function spans(layers) {
  let end = 0
  return layers.map(({ shape: [inputs, units] }) => ({ start: end, inputs, units, count: inputs * units, end: (end += inputs * units) }))
}

// The weight that a byte stands for: -127 to 127 go from -scale to scale.
export function weightOf(byte, scale) {
  return (byte / 127) * scale
}

// The pixel of each byte (as an unsigned one) of a layer, for a table of colours and a scale from -most to most.
export function bytePixels(table, scale, most) {
  const bytes = new Uint8Array(4 * 256)
  for (let byte = -127; byte <= 127; byte++) {
    bytes.set([...colourAt(table, signedPlace(weightOf(byte, scale), most)), OPAQUE], 4 * (byte & 0xff))
  }
  return new Uint32Array(bytes.buffer)
}

// Where a weight is on a scale from -most to most, 0 to 1.
export function signedPlace(weight, most) {
  return most > 0 ? Math.min(Math.max((weight / most + 1) / 2, 0), 1) : 0.5
}

// How large the cells of matrices can be, in half pixels, so that they fit a box in rows of text: `above` pixels over each
// and `gap` between them. At least 1.
export function cellSize(shapes, width, height, above, gap, most) {
  for (let cell = most; cell > 1; cell -= HALF) if (placed(shapes, width, cell, above, gap).height <= height) return cell
  return 1
}

// Where each matrix is, its left upper corner, and how high all are; one that is too wide stands alone.
export function placed(shapes, width, cell, above, gap) {
  let [x, y, high] = [0, 0, 0]
  const places = shapes.map(([inputs, units]) => {
    const across = Math.max(cell * units, LEAST)
    if (x > 0 && x + across > width) [x, y, high] = [0, y + high + gap, 0]
    const place = { x, y: y + above, across }
    x += across + gap
    high = Math.max(high, above + cell * inputs)
    return place
  })
  return { places, height: y + high }
}
