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
