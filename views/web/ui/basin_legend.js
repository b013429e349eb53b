// The legend: which colour is which minimum, what faint colours mean, and the shares of each map's starts.
import { basinColour } from "../core/basin_colours.js"
import { fill } from "../core/format.js"
import { hatch } from "./basin_pixels.js"
import { fit } from "./canvas.js"
import { element } from "./dom.js"

const SWATCH = [20, 14]

// One line for all maps: the minima, and where there are such runs those that end elsewhere, or diverge.
export function basinLegend({ ends, few, many, words, codes }, theme) {
  const entries = ends.map(({ end, letter, place }) => entry(swatch(end, theme, codes), ...letterOf(letter), place))
  const span = (text) => element("span", {}, text)
  const bar = element("span", { class: "dl-shades", "aria-hidden": "true" })
  bar.style.background = `linear-gradient(to right, ${[0, 1].map((part) => `rgb(${basinColour(theme, 0, part)})`)})`
  return [...entries, entry(span(words.stepsNeeded), span(fill(words.atMost, { steps: few })), bar, span(fill(words.atLeast, { steps: many })))]
}

// One line for a map: how many of its starts end where.
export function shares({ ends, codes }, contender, theme) {
  const reached = ends.filter(({ shares }) => shares[contender] !== null)
  return reached.map(({ end, letter, shares }) => entry(swatch(end, theme, codes), ...letterOf(letter), shares[contender]))
}

// Only a minimum has a letter.
function letterOf(letter) {
  return letter ? [element("strong", { translate: "no" }, letter)] : []
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
    context.fillStyle = end === diverged ? theme.diverged : `rgb(${basinColour(theme, end, 0)})`
    context.fillRect(0, 0, width, height)
  }
  return canvas
}
