// The height of a loss in the 3-D picture: logarithmic as on the map, or linear. A loss above the highest of the map
// stands at the top, so that a contender that diverges does not press all others flat.
import { logTicks } from "./log_ticks.js"

const FOOT = 0.08 // of the axis

export const SCALES = {
  log({ low, high, lowestLoss }, words) {
    const ofLoss = (loss) => clamp(low, Math.log10(Math.max(loss - lowestLoss, 0)), high)
    const above = Math.abs(lowestLoss) > 10 ** low
    const title = above ? words.lossAboveLowest : words.lossAxis
    return { limits: [low, high], ofHeight: (height) => clamp(low, height, high), ofLoss, title, ticks: ticksAbove(low, high) }
  },

  linear({ low, high, lowestLoss }, words) {
    const limits = [lowestLoss + 10 ** low, lowestLoss + 10 ** high]
    const ofLoss = (loss) => clamp(limits[0], loss, limits[1])
    return { limits, ofHeight: (height) => ofLoss(lowestLoss + 10 ** height), ofLoss, title: words.lossAxis, ticks: {} }
  },
}

// A loss that is not a number is one that overflowed.
function clamp(low, value, high) {
  return Number.isNaN(value) ? high : Math.min(Math.max(value, low), high)
}

// None is at the foot, where the axes meet.
function ticksAbove(low, high) {
  const { powers, texts } = logTicks(low + FOOT * (high - low), high)
  return { tickvals: powers, ticktext: texts }
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
