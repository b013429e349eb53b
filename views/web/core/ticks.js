// Where a linear axis has its ticks, and the limits of an axis that shows a curve.

const LEADS = [1, 2, 5, 10]

// Round numbers between two limits, about as many as wanted, evenly.
export function ticks(low, high, wanted) {
  const rough = (high - low) / wanted
  if (!(rough > 0) || !Number.isFinite(rough)) return []
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * LEADS.find((lead) => lead * power >= 0.999 * rough)
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

// From the lowest to the highest of the finite values, and some room; one around nothing.
export function limitsOf(values, room) {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low > high) return [0, 1]
  const more = room * (high - low || Math.abs(high) || 1)
  return [low - more, high + more]
}
