// The sentences of a close-up.
import { fill, short } from "../../core/format.js"

const PLAIN = 20 // powers of two below this are written out

// How large the map is beside the view, whose half width is the map's over a power of two.
export function scaleSentence(power, words) {
  const size = Math.abs(power)
  const times = size < PLAIN ? 2 ** size : short(2 ** size, words)
  return fill(power > 0 ? words.closer : power < 0 ? words.wider : words.asWide, { times })
}

// For a screen reader: the step, and each arrow with its numbers.
export function stepSentences({ words, arrows, entries, race, contender }, step) {
  const numbered = entries.filter(({ numbers }) => numbers)
  const each = numbered.map(({ text, numbers }) => fill(words.arrow, { what: text, numbers: numbers(step) }))
  const { name } = race.contenders[contender]
  return [fill(words.step, { name, step }), ...(arrows ? each : [words.stepNotFinite])].join(" ")
}
