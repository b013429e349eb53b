// The numbers of one step, as views/inside/message.py sends them for all steps: `arrays` by name, flat, and their `shapes`.
import { fill, short } from "./format.js"

const DIGITS = 4

// The arrays of a contender's steps, out of an answer that holds other arrays, too.
export function insideOf({ inside, arrays, shapes }) {
  const own = Object.keys(arrays).filter((name) => name.startsWith("inside."))
  const named = (from) => Object.fromEntries(own.map((name) => [name.slice("inside.".length), from[name]]))
  return { ...inside, arrays: named(arrays), shapes: named(shapes) }
}

// The step whose numbers are shown at a time: at the end of a run, which takes no step more, its last one; null where
// there is none.
export function shownStep(step, end) {
  const whole = Math.min(Math.floor(step), end - 1)
  return whole < 0 ? null : whole
}

// How many numbers each row of an array has.
export function width({ shapes }, name) {
  return shapes[name].slice(1).reduce((product, length) => product * length, 1)
}

export function numberAt(inside, name, row, at) {
  return inside.arrays[name][row * width(inside, name) + at]
}

// A number as it is written in a formula; one that is `guarded` has brackets around a minus or a power of ten.
export function written(value, guarded, words) {
  const text = short(value, words, DIGITS)
  return guarded && /[−·⁰¹²³⁴-⁹]/.test(text) ? `(${text})` : text
}

// Several numbers of a row as one text.
export function group(inside, { of, shift, size }, row, words) {
  const at = (k) => written(numberAt(inside, of, row + shift, k), false, words)
  const [first, second, third, fourth] = Array.from({ length: size }, (_, k) => at(k))
  const whole = size === 1 ? inside.words.scalar : size === 2 ? inside.words.pair : inside.words.matrix
  return fill(whole, { first, second, third, fourth })
}

// What a line of the rule did in a step, as a sentence.
export function sentence(inside, { kind, places }, row, words) {
  const value = (place) => (typeof place === "string" ? place : group(inside, place, row, words))
  return fill(inside.words.sentences[kind], Object.fromEntries(Object.entries(places).map(([name, place]) => [name, value(place)])))
}
