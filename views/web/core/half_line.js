// Where a network is undecided: the line on which its probability is 1/2, through a grid of bytes (region_values.js).
//
// Many lines are drawn in every frame, so the pieces are not put together (as in level_lines.js), and nothing is kept.
import { HALF } from "./region_values.js"

// Which two sides of a cell a piece joins: 0 below, 1 right, 2 above, 3 left. Of 5 and 10, where opposite corners are
// alike, both pieces are listed.
const SIDES = [[], [3, 0], [0, 1], [3, 1], [1, 2], [3, 0, 1, 2], [0, 2], [3, 2], [2, 3], [2, 0], [0, 1, 2, 3], [2, 1], [1, 3], [1, 0], [0, 3], []]

// Logits are nearly linear across the line, probabilities are not.
const logit = (byte) => Math.log((byte - 0.5) / (255.5 - byte))

// The share of the way from one byte to the other at which the probability is 1/2.
function crossing(one, other) {
  const [from, to] = [logit(one), logit(other)]
  return from / (from - to)
}

// Calls `piece(x0, y0, x1, y1)` for each piece, in columns and rows of the grid from its first point.
export function halfLine(values, side, piece) {
  for (let row = 0; row + 1 < side; row++) {
    for (let column = 0; column + 1 < side; column++) {
      const at = row * side + column
      const [below, belowRight, aboveRight, above] = [values[at], values[at + 1], values[at + side + 1], values[at + side]]
      const kind = (below > HALF) + 2 * (belowRight > HALF) + 4 * (aboveRight > HALF) + 8 * (above > HALF)
      if (kind === 0 || kind === 15 || !(below && belowRight && aboveRight && above)) continue
      const corners = [below, belowRight, aboveRight, above]
      const sides = SIDES[kind]
      for (let k = 0; k < sides.length; k += 2) {
        piece(...pointOn(sides[k], column, row, corners), ...pointOn(sides[k + 1], column, row, corners))
      }
    }
  }
}

function pointOn(side, column, row, [below, belowRight, aboveRight, above]) {
  if (side === 0) return [column + crossing(below, belowRight), row]
  if (side === 1) return [column + 1, row + crossing(belowRight, aboveRight)]
  if (side === 2) return [column + crossing(above, aboveRight), row + 1]
  return [column, row + crossing(below, above)]
}
