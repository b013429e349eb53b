// Sentences and numbers as they are shown.

// "step {step} / {steps}" with its places filled in.
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name])
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// Three significant digits, or as many as are asked for: plain from 0.0001 to below 100,000, otherwise 2·10⁻⁵ (as in
// experiments/printed.py).
export function short(value, words, digits = 3) {
  if (value === null || !Number.isFinite(value)) return words.notFinite
  const rounded = Number(value.toPrecision(digits))
  const size = Math.abs(rounded)
  if (size === 0 || (size >= 1e-4 && size < 1e5)) return minus(String(rounded))
  const [mantissa, exponent] = rounded.toExponential().split("e")
  const power = `10${exponent.replace("+", "").replace("-", "⁻").replace(/\d/g, (digit) => RAISED[digit])}`
  return minus(Math.abs(mantissa) === 1 ? mantissa.replace("1", power) : `${mantissa}·${power}`)
}

export const minus = (typed) => typed.replaceAll("-", "−")
