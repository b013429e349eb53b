// Learning rates as a hand sets them.
export const DECADE = 120 // pixels for a factor of ten
export const [LOWEST, HIGHEST] = [1e-9, 1e4] // as experiments/contender.py has them
const RUNGS = [1, 1.5, 2, 3, 5, 7] // of each power of ten

const within = (rate) => Math.min(Math.max(rate, LOWEST), HIGHEST)

// Two digits are enough for a hand, and make round numbers.
export function shifted(rate, pixels) {
  return Number(within(rate * 10 ** (pixels / DECADE)).toPrecision(2))
}

function rungs(rate) {
  const power = Math.floor(Math.log10(rate))
  return [power - 1, power, power + 1].flatMap((exponent) => RUNGS.map((rung) => Number(`${rung}e${exponent}`)))
}

// The next round rate, and the one before.
export function rungAbove(rate) {
  return within(rungs(rate).find((rung) => rung > rate * (1 + 1e-9)))
}

export function rungBelow(rate) {
  return within(rungs(rate).findLast((rung) => rung < rate * (1 - 1e-9)))
}

// What was typed as a rate; null where it is none, or not surely one: the server then says why.
export function typedRate(text) {
  if (!/^\d*[.,]?\d+(e[-−]?\d+)?$/i.test(text)) return null
  const rate = Number(text.replace(",", ".").replace("−", "-"))
  return rate >= LOWEST && rate <= HIGHEST ? rate : null
}
