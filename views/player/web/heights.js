// How high a loss stands in the 3-D picture: as on the map on a logarithmic scale, or as it is. What is higher than the
// map's highest stands at the top, so that who blows up does not press all others flat.
import { fill, short } from "./dom.js"

const POWERS = 5 // at most on the axis
const FOOT = 0.08 // of the axis

export const SCALES = {
  log({ low, high, lowestLoss }, words) {
    const ofLoss = (loss) => between(low, Math.log10(Math.max(loss - lowestLoss, 0)), high)
    const above = Math.abs(lowestLoss) > 10 ** low
    const title = above ? fill(words.lossAbove, { loss: short(lowestLoss, words) }) : words.lossAxis
    return { limits: [low, high], ofHeight: (height) => between(low, height, high), ofLoss, title, ticks: powers(low, high) }
  },

  linear({ low, high, lowestLoss }, words) {
    const limits = [lowestLoss + 10 ** low, lowestLoss + 10 ** high]
    const ofLoss = (loss) => between(limits[0], loss, limits[1])
    return { limits, ofHeight: (height) => ofLoss(lowestLoss + 10 ** height), ofLoss, title: words.lossAxis, ticks: {} }
  },
}

// A loss that is no number belongs to somebody who flew off the end of the numbers.
function between(low, value, high) {
  return Number.isNaN(value) ? high : Math.min(Math.max(value, low), high)
}

// Powers of ten, or where there are fewer than two of them, three losses between. None is at the foot, where the axes
// meet.
function powers(low, high) {
  const step = Math.ceil((high - low) / POWERS)
  const first = Math.ceil(low + FOOT * (high - low))
  const whole = Array.from({ length: Math.floor(high) - first + 1 }, (_, i) => first + i)
  if (whole.length < 2) {
    const tickvals = [1, 2, 3].map((part) => low + (part / 3) * (high - low))
    return { tickvals, ticktext: tickvals.map((value) => String(Number((10 ** value).toPrecision(2)))) }
  }
  const tickvals = whole.filter((power) => power % step === 0)
  return { tickvals, ticktext: tickvals.map((power) => `10<sup>${power}</sup>`.replace("-", "−")) }
}

// The height of a terrain anywhere on it, between the points of its grid.
export function heightAt({ theta_0, theta_1, rows }, x, y) {
  const [i, across] = cell(theta_0, x)
  const [j, up] = cell(theta_1, y)
  const row = (k) => rows[k][i] * (1 - across) + rows[k][i + 1] * across
  return row(j) * (1 - up) + row(j + 1) * up
}

// Which cell of an even grid a coordinate is in, and how far into it.
function cell(grid, value) {
  const at = ((value - grid[0]) / (grid[grid.length - 1] - grid[0])) * (grid.length - 1)
  const index = Math.min(Math.max(Math.floor(at), 0), grid.length - 2)
  return [index, at - index]
}
