// The numbers of a contender at a moment, in words.
import { fill, short } from "../../core/format.js"

// Its losses over all examples at the last frame.
export function lossesAt({ arrays, frames, words }, contender, { before }) {
  const [train, test] = ["train", "test"].map((name) => short(arrays[name][contender * frames.length + before], words))
  return { train, test }
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
