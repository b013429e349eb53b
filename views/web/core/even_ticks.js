// Where a linear axis has its ticks, and what they say, as Plotly has them: so a page without Plotly looks the same.
import { minus } from "./format.js"

const LEADS = [2, 5, 10]
const PREFIXES = { "-15": "f", "-12": "p", "-9": "n", "-6": "μ", "-3": "m", 3: "k", 6: "M", 9: "B", 12: "T" }
const PLAIN = 3 // up to this power of ten numbers are written out

// Ticks between two limits, as { values, texts }; fewer than `most` of them.
export function evenTicks(low, high, most) {
  const rough = (high - low) / most
  if (!(rough > 0) || !Number.isFinite(rough)) return { values: [], texts: [] }
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (LEADS.find((lead) => lead > rough / power) ?? 10)
  const first = Math.ceil(low / step - 1e-6)
  const count = Math.floor(high / step + 1e-6) - first + 1
  const values = Array.from({ length: Math.max(count, 0) }, (_, i) => Number(((first + i) * step).toPrecision(12)) + 0)
  const exponent = commonExponent(Math.max(Math.abs(low), Math.abs(high)))
  return { values, texts: values.map((value) => textOf(value, exponent)) }
}

// The power of a thousand that all numbers of an axis share.
function commonExponent(largest) {
  const size = Math.floor(Math.log10(largest) + 0.01)
  return Math.abs(size) > PLAIN ? 3 * Math.round((size - 1) / 3) : 0
}

function textOf(value, exponent) {
  if (value === 0) return "0"
  const mantissa = String(Number((value / 10 ** exponent).toPrecision(6)))
  return minus(exponent ? mantissa + (PREFIXES[exponent] ?? `×10<sup>${exponent}</sup>`) : mantissa)
}
