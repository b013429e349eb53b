// The numbers of a contender at a moment, in words.
import { fill, short } from "../../core/format.js"

// Its training loss at the step, and its loss on the test set at the last frame.
export function lossesAt({ arrays, frames, steps, words }, contender, { step, before }) {
  const train = arrays.losses[contender * (steps + 1) + step]
  const test = arrays.test[contender * frames.length + before]
  return { train: short(train, words), test: short(test, words) }
}

export function hasDiverged({ contenders }, contender, { time }) {
  const { divergedAt } = contenders[contender]
  return divergedAt !== null && time >= divergedAt
}

// How it stands: its losses, or when it diverged.
export function standing(message, contender, moment) {
  const { words, contenders } = message
  const { name, divergedAt } = contenders[contender]
  if (hasDiverged(message, contender, moment)) return fill(words.diverged, { name, step: divergedAt })
  return fill(words.standing, { name, ...lossesAt(message, contender, moment) })
}

// A value for each layer, from the input on: "W1 0.2, W2 0.03".
export function layerValues(names, values, words, read) {
  return names.map((layer, k) => fill(words.layerValue, { layer, value: read(values[k]) })).join(", ")
}
