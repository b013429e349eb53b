// The ten steps of a pass: from which one on each number is known, and what each is about.

export const STEPS = 10
const FROM = { inputs: 0, sums: 1, hidden: 2, output: 3, loss: 4, outputDelta: 5, upperGradient: 6, deltas: 7, lowerGradient: 8, updated: 9 }
// The edges that a step goes along.
const ALONG = { 1: ["lower"], 3: ["upper"], 6: ["upper"], 7: ["upper"], 8: ["lower"], 9: ["lower", "upper"] }

export const isKnown = (number, step) => step >= FROM[number]

// Whether a step is the one that finds a number.
export const isNew = (number, step) => step === FROM[number]

// Whether a step goes along the edges of a layer, "lower" or "upper".
export const goesAlong = (layer, step) => ALONG[step]?.includes(layer) ?? false

export const isBackward = (step) => step >= FROM.outputDelta
