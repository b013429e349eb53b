// The rows of a close-up's legend: which there are, how their samples look, and what their numbers are in a step.
import { fill, short } from "../../core/format.js"
import { fit } from "../canvas.js"
import { ring } from "../markers.js"
import { arrowSample, dot, line, SAMPLE } from "./ink.js"

// How the arrow of a kind is drawn in a theme.
export function arrowStyle(inside, kind, race, theme) {
  const look = inside.arrowLooks[kind]
  const colour = (race.themes.dark.background === theme.background ? look.dark : look.light) || theme.text
  return { colour, halo: theme.background, width: 2, dash: look.dash, tip: look.tip }
}

// The whole move, in the colour of its contender.
export function moveStyle([colour, , , halo]) {
  return { colour, halo, width: 7, dash: "solid", tip: "filled" }
}

// Without noise: minus a g as it would be.
export function noiselessStyle(theme) {
  return { colour: theme.muted, halo: theme.background, width: 1.75, dash: "fine", tip: "open" }
}

// Each as { text, help, symbols, draw, numbers, changing }. `numbers(step)` is text, and `changing()` the words of the step
// where they change.
export function entries(view) {
  const { race, inside, contender, theme, words } = view
  const { arrays } = inside
  const count = inside.arrows.length
  const pair = (x, y) => fill(inside.words.pair, { first: short(x, words), second: short(y, words) })
  const now = () => view.inside.arrays // others while something is dragged
  const two = (name, at) => pair(now()[name][2 * at], now()[name][2 * at + 1])
  const tip = (step, k) => (k < 0 ? [0, 0] : [0, 1].map((axis) => now().arrows[2 * (step * count + k) + axis]))
  const sign = (draw) => (canvas) => draw(fit(canvas, ...SAMPLE))
  const rows = inside.arrows.map(({ kind, symbols }, k) => ({
    text: inside.words.arrows[kind],
    symbols,
    draw: (canvas) => arrowSample(canvas, arrowStyle(inside, kind, race, theme)),
    numbers: (step) => {
      const [[x0, y0], [x, y]] = [tip(step, k - 1), tip(step, k)]
      return pair(x - x0, y - y0)
    },
  }))
  rows.push({
    text: words.move,
    symbols: ["theta"],
    draw: (canvas) => arrowSample(canvas, moveStyle(theme.looks[contender])),
    numbers: (step) => pair(...tip(step, count - 1)),
  })
  if (arrays.full_gradient) {
    rows.push({
      text: words.noiseless,
      symbols: ["g"],
      draw: (canvas) => arrowSample(canvas, noiselessStyle(theme)),
      numbers: (step) => pair(...noiseless(now(), step)),
    })
  }
  if (arrays.look_ahead) {
    rows.push({ text: words.lookAhead, symbols: ["ahead", "g"], draw: sign((context) => ring(context, 16, 8, 5, theme.text, theme.background)) })
  }
  if (view.rated) {
    rows.push({
      text: words.rates,
      help: words.ratesHelp,
      symbols: ["a"],
      draw: sign((context) => {
        context.strokeStyle = arrowStyle(inside, "rates", race, theme).colour
        context.lineWidth = 2
        context.strokeRect(5, 3, 22, 10)
      }),
      numbers: (step) => two("effective_rate", step),
    })
  }
  if (arrays.model) {
    const { colour } = arrowStyle(inside, "curvature", race, theme)
    const kinds = { bowl: words.bowl, saddle: words.saddle, hill: words.hill, flat: words.flat }
    rows.push({
      text: words.bowl,
      help: words.modelHelp,
      draw: sign((context) => line(context, [[1, 13], [6, 6], [16, 3], [26, 6], [31, 13]], colour, 1.25, [5, 3])),
      changing: () => kinds[view.modelKind] ?? words.bowl,
    })
  }
  if (arrays.looks) {
    rows.push({ text: words.looks, help: words.looksHelp, draw: sign((context) => [6, 16, 26].forEach((x) => dot(context, [x, 8], 3, { colour: theme.text, halo: theme.background }))) })
  }
  return rows
}

// Minus a times the full gradient.
export function noiseless({ a, full_gradient: full }, step) {
  return [-a[step] * full[2 * step], -a[step] * full[2 * step + 1]]
}
