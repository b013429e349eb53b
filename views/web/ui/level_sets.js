// The level sets of the loss and of its models around theta, at the same losses: told apart by colour and dash.
import { levelLines } from "../core/level_lines.js"
import { evenly, firstOrder, secondOrder, valuesOn } from "../core/local_models.js"
import { fit } from "./canvas.js"

const CELL = 3 // pixels
const DASHES = { loss: [], first: [9, 5], second: [3, 3] }
const [THIN, THICK] = [1.5, 3] // pixels; the thick line goes through theta

export function drawLevelSets(context, frame, terrain, answer, shown, theme) {
  if (answer.loss === null) return
  for (const name of shown) {
    const [xs, ys, rows, scale] = VALUES[name](frame, terrain, answer)
    for (const level of answer.levels) {
      const lines = levelLines(xs, ys, rows, scale(level))
      strokeLines(context, lines, frame, lookOf(name, theme), DASHES[name], level === answer.loss ? THICK : THIN)
    }
  }
}

const same = (level) => level

// Columns, rows and values of a grid, and what a loss is among these values.
const VALUES = {
  // The map's own heights, which are logarithms.
  loss: (frame, { theta_0, theta_1, rows, low, lowestLoss }) => {
    const scale = (loss) => Math.max(Math.log10(loss - lowestLoss), low)
    return [theta_0, theta_1, rows, (loss) => (loss > lowestLoss ? scale(loss) : NaN)]
  },

  // A plane needs no more than one cell.
  first: ({ ranges }, _, answer) => [...ranges, valuesOn(...ranges, firstOrder(answer)), same],

  second: ({ ranges, area }, _, answer) => {
    const [xs, ys] = [evenly(ranges[0], Math.round(area.width / CELL)), evenly(ranges[1], Math.round(area.height / CELL))]
    return [xs, ys, valuesOn(xs, ys, secondOrder(answer)), same]
  },
}

function lookOf(name, theme) {
  return name === "loss" ? [theme.text, theme.halo] : [theme.looks[name][0], theme.looks[name][3]]
}

function strokeLines(context, lines, frame, [colour, halo], dash, width) {
  context.beginPath()
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = frame.toPixel(line[i], line[i + 1])
      if (i) context.lineTo(x, y)
      else context.moveTo(x, y)
    }
  }
  for (const [wide, paint, dashes] of [[width + 2, halo, []], [width, colour, dash]]) {
    context.setLineDash(dashes)
    Object.assign(context, { lineWidth: wide, strokeStyle: paint, globalAlpha: dashes === dash ? 1 : 0.5, lineJoin: "round" })
    context.stroke()
  }
  context.globalAlpha = 1
}

// A line as it looks on the map, for the switches.
export function levelSample(name, theme) {
  const canvas = document.createElement("canvas")
  canvas.className = "dl-sample"
  const context = fit(canvas, 32, 16)
  strokeLines(context, [[1, 8, 31, 8]], { toPixel: (x, y) => [x, y] }, lookOf(name, theme), DASHES[name], THICK)
  return canvas
}
