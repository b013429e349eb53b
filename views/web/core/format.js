// Sentences and numbers as they are shown.

// "step {step} / {steps}" with its places filled in.
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name])
}

// Three significant digits, scientific only where plain digits would be long.
export function short(value, words) {
  if (value === null || !Number.isFinite(value)) return words.notFinite
  const size = Math.abs(value)
  const scientific = size !== 0 && (size < 1e-3 || size >= 1e5)
  const digits = scientific ? value.toExponential(2).replace("e+", "e") : Number(value.toPrecision(3)).toString()
  return digits.replaceAll("-", "−")
}
