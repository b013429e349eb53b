// Draws the compass: at each moving head its gradient and its update (core/compass.js), and a key.
import { compassArrows, GRADIENT, LONGEST, SHORTEST } from "../core/compass.js"
import { fill } from "../core/format.js"
import { fit } from "./canvas.js"
import { element } from "./dom.js"

const GAP = 9 // pixels between the head and where an arrow begins
const TIP = 9

export function drawCompass(map, timeline) {
  for (const { contender, head, gradient, update } of compassArrows(map, timeline)) {
    const look = map.theme.looks[contender]
    if (gradient) drawGradient(map.context, head, gradient, look)
    if (update) drawUpdate(map.context, head, update, look)
  }
}

// Draws in coordinates where the head is the origin and the arrow points along x.
function along(context, [x, y], [dx, dy], draw) {
  context.save()
  context.translate(x, y)
  context.rotate(Math.atan2(dy, dx))
  Object.assign(context, { lineCap: "butt", lineJoin: "round" })
  draw(Math.hypot(dx, dy))
  context.restore()
}

function line(context, colour, width, dash, ...points) {
  context.beginPath()
  points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)))
  Object.assign(context, { strokeStyle: colour, lineWidth: width })
  context.setLineDash(dash)
  context.stroke()
}

// Thin and dashed, with an open tip.
function drawGradient(context, head, arrow, [colour, , , halo]) {
  along(context, head, arrow, (length) => {
    const shaft = [[GAP, 0], [length, 0]]
    const tip = [[length - TIP, -0.6 * TIP], [length, 0], [length - TIP, 0.6 * TIP]]
    line(context, halo, 4.5, [], ...shaft)
    line(context, halo, 4.5, [], ...tip)
    line(context, colour, 1.75, [4, 3], ...shaft)
    line(context, colour, 1.75, [], ...tip)
  })
}

// Solid, with a filled tip.
function drawUpdate(context, head, arrow, [colour, , , halo]) {
  along(context, head, arrow, (length) => {
    const shaft = [[GAP, 0], [length - TIP, 0]]
    const tip = [[length - TIP, -0.5 * TIP], [length, 0], [length - TIP, 0.5 * TIP], [length - TIP, -0.5 * TIP]]
    line(context, halo, 6, [], ...shaft)
    line(context, halo, 3.5, [], ...tip)
    line(context, colour, 3, [], ...shaft, [length - TIP + 1, 0])
    context.fillStyle = colour
    context.beginPath()
    for (const [x, y] of tip) context.lineTo(x, y)
    context.fill()
  })
}

// Which arrow is which, in one line; the sample of the gradient is as long as all of them.
export class CompassKey {
  constructor(words) {
    this.samples = [drawGradient, drawUpdate].map((draw) => ({ draw, canvas: element("canvas", { class: "dl-arrow", "aria-hidden": "true" }) }))
    const [gradient, update] = this.samples
    this.root = element(
      "p",
      { class: "dl-key", hidden: true },
      element("span", {}, gradient.canvas, words.compassGradient),
      element("span", {}, update.canvas, fill(words.compassUpdate, { shortest: SHORTEST, longest: LONGEST })),
    )
  }

  show(theme, on) {
    this.root.hidden = !on
    for (const { draw, canvas } of this.samples) {
      draw(fit(canvas, GRADIENT + 2, 16), [1 - GAP, 8], [GRADIENT + GAP, 0], [theme.muted, null, null, theme.background])
    }
  }
}
