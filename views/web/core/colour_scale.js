// From a number to a colour of a scale, and what has none: zero has no logarithm, and what is not finite no place at all.
import { rgb } from "./level_pixels.js"

const FINE = 256

// The place of a number between two powers of ten, 0 to 1; "zero" and "hole" have looks of their own.
export function logPlace(value, [low, high]) {
  if (!Number.isFinite(value)) return "hole"
  if (value <= 0) return "zero"
  return Math.min(Math.max((Math.log10(value) - low) / (high - low), 0), 1)
}

// The same of a share.
export function sharePlace(value) {
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : "hole"
}

// So many colours [red, green, blue] at even distances through those that are given as "#rrggbb".
export function scaleColours(colours, count = FINE) {
  const stops = colours.map(rgb)
  return Array.from({ length: count }, (_, k) => {
    const at = (k / Math.max(count - 1, 1)) * (stops.length - 1)
    const low = Math.min(Math.floor(at), stops.length - 2)
    return stops[low].map((from, i) => Math.round(from + (at - low) * (stops[low + 1][i] - from)))
  })
}

// The colour of a place, 0 to 1, among those of `scaleColours`.
export function colourAt(table, place) {
  return table[Math.round(place * (table.length - 1))]
}

export const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`

const POWERS = [-12, 4] // of ten: what lies beyond is drawn as the end of the scale
const FEWEST = 3 // powers of ten, so that noise does not fill the scale
const MARKS = 5

// The powers of ten between which all positive finite values lie: a scale that fits what occurs shows small differences.
export function powersOf(values) {
  const [least, most] = POWERS
  let low = most
  let high = least
  for (const value of values) {
    if (!(value > 0) || !isFinite(value)) continue
    low = Math.min(low, Math.log10(value))
    high = Math.max(high, Math.log10(value))
  }
  const top = Math.min(Math.max(Math.ceil(high), least + FEWEST), most) + 0 // no minus zero
  return [Math.max(Math.min(Math.floor(low), top - FEWEST), least), top]
}

// Whole powers to write beside the scale, its ends among them where they are as far apart as the others.
export function powerMarks([low, high]) {
  const step = Math.ceil((high - low) / (MARKS - 1))
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, k) => high - k * step).reverse()
}
