// Whose mini-batch is shown, and which examples are in it.
const NOBODY = 65535 // fills a short batch up

export function minibatches({ contenders, examples }) {
  return contenders.flatMap(({ batch }, i) => (batch !== null && batch < examples ? [i] : []))
}

// The contender a person chose, or the first that has mini-batches; null where nobody has.
export function whose(race, chosen) {
  const having = minibatches(race)
  return having.includes(chosen) ? chosen : (having[0] ?? null)
}

// The examples to light up at a contender's step.
export function litAt(race, contender, step) {
  if (contender === null) return []
  const rows = race.arrays[`batch.${race.contenders[contender].batch}`]
  const width = rows.length / (race.steps + 1)
  const row = rows.subarray(step * width, (step + 1) * width)
  const end = row.indexOf(NOBODY)
  return end < 0 ? row : row.subarray(0, end)
}
