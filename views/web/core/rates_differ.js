// Whether the two coordinates have different rates at some step.
export function ratesDiffer(rates) {
  for (let i = 0; i < rates.length; i += 2) {
    const [a, b] = [rates[i], rates[i + 1]]
    if (a > 0 && b > 0 && Number.isFinite(a + b) && Math.abs(a - b) > 1e-4 * Math.max(a, b)) return true
  }
  return false
}
