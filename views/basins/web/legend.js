// The legend: which colour is which minimum, what faint colours mean, and the shares of each map's starts.
import { element, fill } from "../dom.js"
import { fit } from "../ink.js"
import { hatch, shaded } from "./pixels.js"

const SWATCH = [20, 14]

// One line for all maps: the minima, and where there are such runs those that end elsewhere, or diverge.
export function legend({ ends, few, many, words, codes }, theme) {
  const entries = ends.map(({ end, letter, place }) => entry(swatch(end, theme, codes), ...named(letter), place))
  const span = (text) => element("span", {}, text)
  const bar = element("span", { class: "dl-shades", "aria-hidden": "true" })
  bar.style.background = `linear-gradient(to right, ${[0, 1].map((part) => `rgb(${shaded(theme, 0, part)})`)})`
  return [...entries, entry(span(words.stepsNeeded), span(fill(words.atMost, { steps: few })), bar, span(fill(words.atLeast, { steps: many })))]
}

// One line for a map: how many of its starts end where.
export function shares({ ends, codes }, contender, theme) {
  const told = ends.filter(({ shares }) => shares[contender] !== null)
  return told.map(({ end, letter, shares }) => entry(swatch(end, theme, codes), ...named(letter), shares[contender]))
}

// Only a minimum has a letter.
function named(letter) {
  return letter ? [element("strong", {}, letter)] : []
}

function entry(...parts) {
  return element("li", {}, ...parts)
}

function swatch(end, theme, { elsewhere, diverged }) {
  const canvas = element("canvas", { class: "dl-swatch", "aria-hidden": "true" })
  const context = fit(canvas, ...SWATCH)
  const [width, height] = SWATCH
  if (end === elsewhere) hatch(context, { x: 0, y: 0, width, height }, theme.elsewhere)
  else {
    context.fillStyle = end === diverged ? theme.diverged : `rgb(${shaded(theme, end, 0)})`
    context.fillRect(0, 0, width, height)
  }
  return canvas
}
