// Round numbers: for the ticks of a linear axis, and for a scale bar.
import { minus, short } from "./format.js"

// The largest of 1, 2 and 5 times a power of ten that is not above a positive number.
export function roundBelow(number) {
  const power = 10 ** Math.floor(Math.log10(number) + 1e-12)
  const lead = [5, 2, 1].find((one) => one * power <= number * (1 + 1e-12)) ?? 1
  return lead * power
}

// A few ticks between two numbers, as { values, texts }, with as many digits as tell them apart.
export function roundTicks(low, high) {
  const step = roundBelow((high - low) / 2.2)
  const values = []
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) values.push(i * step)
  return { values, texts: values.map((value) => tickText(value, step)) }
}

function tickText(value, step) {
  const digits = Math.max(-Math.floor(Math.log10(step) + 1e-12), 0)
  return digits > 12 || Math.abs(value) >= 1e6 ? short(value, {}) : minus(value === 0 ? "0" : value.toFixed(digits))
}
