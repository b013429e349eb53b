// Between which powers of ten losses are drawn.
const FLOOR = -12 // what is below is rounding, as in curve_path.js
const FAR = 2 // powers of ten above the highest first loss: who diverges is not to flatten the others' curves
const LEAST = 1 // powers of ten that the axis has

// `losses` are arrays of numbers, each from the first step on.
export function lossLimits(losses) {
  const firsts = losses.map((values) => values[0]).filter((value) => value > 0 && Number.isFinite(value))
  const most = Math.log10(Math.max(...firsts, Number.MIN_VALUE)) + FAR
  let [low, high] = [Infinity, -Infinity]
  for (const values of losses) {
    for (const value of values) {
      if (!(value > 0) || !Number.isFinite(value)) continue
      const power = Math.max(Math.log10(value), FLOOR)
      low = Math.min(low, power)
      if (power <= most) high = Math.max(high, power)
    }
  }
  if (low > high) return [-1, 0]
  const room = 0.04 * Math.max(high - low, LEAST)
  const short = Math.max(LEAST - (high - low), 0) / 2
  return [low - short - room, high + short + room]
}
