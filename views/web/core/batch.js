// Which contender's mini-batch is shown, and which examples are in it.
const PADDING = 65535 // fills the row of a short batch

// The contenders with a batch smaller than the data set, by number.
export function miniBatchContenders({ contenders, examples }) {
  return contenders.flatMap(({ batch }, i) => (batch !== null && batch < examples ? [i] : []))
}

// The chosen contender if it has mini-batches, otherwise the first that has; null if none has.
export function selectedContender(race, chosen) {
  const candidates = miniBatchContenders(race)
  return candidates.includes(chosen) ? chosen : (candidates[0] ?? null)
}

// The array that has a contender's mini-batches. They depend on batch size and seed alone.
export function batchArray({ batch, seed }) {
  return `batch.${batch}.${seed}`
}

// The examples of the batch that a contender's step uses; none if `contender` is null.
export function batchMembers(race, contender, step) {
  if (contender === null) return []
  const rows = race.arrays[batchArray(race.contenders[contender])]
  const width = rows.length / (race.steps + 1)
  const row = rows.subarray(step * width, (step + 1) * width)
  const end = row.indexOf(PADDING)
  return end < 0 ? row : row.subarray(0, end)
}
