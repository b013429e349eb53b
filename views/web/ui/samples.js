// A piece of a line as it looks in a picture, for legends and tables.
import { fit, stroke } from "./canvas.js"

export function line([colour, dash]) {
  const canvas = document.createElement("canvas")
  canvas.className = "dl-sample"
  stroke(fit(canvas, 32, 16), { points: [1, 8, 31, 8], lengths: [0, 30] }, 0, 1, { colour, dash })
  return canvas
}
