// Where a logarithmic axis has its ticks, and what they say.
import { minus } from "./format.js"

export const MOST = 5
const PLAIN = [1e-3, 1e5] // numbers between are written out

// Ticks between two powers of ten, as { powers, texts }: at whole powers, where three or more of them are on the axis;
// else at 1, 2, 5 or 1, 3 times a power; on a very short axis at three numbers between. `most` is how many have room.
export function logTicks(low, high, most = MOST) {
  const first = Math.ceil(low)
  const whole = Array.from({ length: Math.max(Math.floor(high) - first + 1, 0) }, (_, i) => first + i)
  if (whole.length > 2) {
    const step = Math.ceil(whole.length / most)
    const powers = whole.filter((power) => power % step === 0)
    return { powers, texts: powers.map(powerText) }
  }
  for (const leads of [[1, 2, 5], [1, 3]]) {
    const numbers = [...whole, first - 1].sort((one, other) => one - other).flatMap((power) => leads.map((lead) => [lead, power]))
    const ticks = numbers.map(([lead, power]) => [Math.log10(lead) + power, numberText(lead, power)]).filter(([at]) => at >= low && at <= high)
    if (ticks.length > 1 && ticks.length <= most) return { powers: ticks.map(([at]) => at), texts: ticks.map(([, text]) => text) }
  }
  const powers = [1, 2, 3].map((part) => low + (part / 3) * (high - low))
  return { powers, texts: powers.map((power) => String(Number((10 ** power).toPrecision(2)))) }
}

// 1 and 10 are shorter than their powers.
function powerText(power) {
  return power === 0 || power === 1 ? String(10 ** power) : minus(`10<sup>${power}</sup>`)
}

function numberText(lead, power) {
  const value = Number(`${lead}e${power}`)
  if (value >= PLAIN[0] && value < PLAIN[1]) return String(value)
  return lead === 1 ? powerText(power) : minus(`${lead}·10<sup>${power}</sup>`)
}
